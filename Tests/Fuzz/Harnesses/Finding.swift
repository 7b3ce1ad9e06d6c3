/// Stops the run: libFuzzer keeps the input that led here.
func finding(_ what: String) -> Never {
  fatalError("FINDING: \(what)")
}
