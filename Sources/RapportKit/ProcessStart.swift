internal import Bytes

/// What the program does once, before it has threads.
public enum ProcessStart {
  /// Names the system's zone to the libraries beneath, which would look for it again and again.
  public static func prepare() { ProcessZone.keep(SystemView.timeZone) }
}
