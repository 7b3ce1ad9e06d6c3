internal import Glibc

/// The time zone of the whole process, as the C library sees it.
public enum ProcessZone {
  /// Names the zone to the C library unless the user has. Without a name it looks into the
  /// system's table again for every date, and libarchive makes one of every member of a zip:
  /// that was two thirds of what listing one cost.
  ///
  /// To be called before there are threads.
  public static func keep(_ name: String) { unsafe setenv("TZ", name, 0) }
}
