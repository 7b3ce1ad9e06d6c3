extension Handle {
  /// Whoever runs this program, as the speaker of what they log by hand. It is nobody's
  /// account: once the owner of the sources is found, it is theirs.
  public static let user = Handle(realm: Service.log.name, name: "you")
}

extension Service {
  /// What the user wrote down by hand.
  public static let log = Service("log")
}
