internal import Bytes

/// Messages for people, beside the result.
public enum StandardError {
  /// Writes text as it is; when nobody can read it there is nobody to tell.
  public static func write(_ text: String) {
    var writer = ByteWriter.standardError()
    do throws(WriteFailure) {
      try writer.write(text)
      try writer.flush()
    } catch {
      return
    }
  }
}
