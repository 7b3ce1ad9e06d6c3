import Foundation

/// What libFuzzer calls: one program holds all harnesses, the environment says which.
private let harness: @Sendable ([UInt8]) -> Void = {
  switch ProcessInfo.processInfo.environment["RAPPORT_FUZZ_HARNESS"] {
  case "html": PageHarness.run
  case "xml": StreamHarness.run
  case "tweets": TweetHarness.run
  case "markdown": MarkdownHarness.run
  case let other: fatalError("RAPPORT_FUZZ_HARNESS is \(other ?? "unset")")
  }
}()

/// Runs one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  harness(Array(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count)))
  return 0
}
