internal import CBlocks

/// What the process does with memory it has let go of.
public enum ProcessMemory {
  private static let largeBlock: Int32 = 1 << 20

  /// From now on large blocks go back to the system as soon as they are let go: columns
  /// grow by moving, and would leave holes as large as they were. Called once, at the start.
  public static func giveBackLargeBlocks() { rapport_give_back_from(largeBlock) }

  /// Gives back what small blocks have left.
  public static func giveBackRest() { rapport_give_back() }
}
