/// The style of a report in HTML: readable on a telephone, in the dark, and on paper.
///
/// Contrast of text is at least 4.5 to 1 in both schemes (a test reckons it).
enum HTMLStyle {
  static let sheet = """
    :root { --ink: #1b1f24; --soft: #57606a; --paper: #ffffff; --line: #d0d7de; --link: #0a58a6; --band: #f3f5f7 }
    @media (prefers-color-scheme: dark) {
    :root { --ink: #e6edf3; --soft: #a0aab4; --paper: #14181d; --line: #39424c; --link: #7cb7ff; --band: #1d232a }
    }
    * { box-sizing: border-box }
    html { -webkit-text-size-adjust: 100% }
    body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; overflow-wrap: anywhere }
    main { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
    h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .5rem }
    h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.2rem 0 .5rem; padding-top: .6rem; border-top: 1px solid var(--line) }
    h3 { font-size: 1.08rem; margin: 1.6rem 0 .4rem }
    p, ul, ol { margin: .6rem 0 }
    li { margin: .45rem 0 }
    em { color: var(--soft) }
    a { color: var(--link) }
    code { font: .92em ui-monospace, "DejaVu Sans Mono", monospace; background: var(--band); padding: .1em .3em; border-radius: .25em }
    blockquote { margin: .35rem 0 .2rem; padding: .1rem .8rem; border-inline-start: 3px solid var(--line); color: var(--soft) }
    .scroll { overflow-x: auto; margin: .8rem 0; background: linear-gradient(to right, var(--paper) 40%, transparent) left / 2rem 100% no-repeat local, linear-gradient(to left, var(--paper) 40%, transparent) right / 2rem 100% no-repeat local, linear-gradient(to right, var(--line), transparent) left / .7rem 100% no-repeat, linear-gradient(to left, var(--line), transparent) right / .7rem 100% no-repeat }
    table { border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; overflow-wrap: break-word }
    th, td { text-align: start; padding: .3rem .7rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; max-width: 22rem }
    tbody th { font-weight: 400; min-width: 9.5rem; overflow-wrap: anywhere }
    td.n, td.d { white-space: nowrap }
    .n { text-align: end }
    figure { margin: 1.2rem 0 }
    figure svg { display: block; width: 100%; min-width: 30rem; max-width: 45rem; height: auto }
    figcaption { color: var(--soft); font-size: .92rem; margin: .3rem 0 }
    details { font-size: .92rem; margin: .3rem 0 }
    summary { cursor: pointer; color: var(--link) }
    @media print {
    :root { --ink: #000; --soft: #444; --paper: #fff; --line: #bbb; --link: #000; --band: #fff }
    main { max-width: none; padding: 0 }
    h1, h2, h3 { break-after: avoid }
    li, figure, tr, blockquote { break-inside: avoid }
    a { text-decoration: none }
    details { display: none }
    .scroll { overflow: visible; background: none }
    figure svg { min-width: 0 }
    }

    """
}
