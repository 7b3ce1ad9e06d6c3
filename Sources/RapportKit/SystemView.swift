internal import FoundationEssentials
internal import Glibc

/// What only the machine knows: the one place that reads the clock and the zone.
enum SystemView {
  /// Seconds since 1970.
  static var clock: Int64 { Int64(time(nil)) }

  /// Processors this process may use.
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// IANA name of the system's zone.
  static var timeZone: String { TimeZone.current.identifier }
}

/// The zone's name if there is such a zone, the system's for nil.
func timeZoneName(_ name: String?) throws(ArgumentFailure) -> String {
  guard let name else { return SystemView.timeZone }
  guard TimeZone(identifier: name) != nil else {
    throw ArgumentFailure(
      message: "--time-zone wants an IANA name such as Europe/Copenhagen or UTC; not '\(name)'")
  }
  return name
}
