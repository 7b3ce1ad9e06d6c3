internal import CLibXML2

/// What libxml2 needs once for the process: no file, no network, no catalog, nothing on
/// standard error.
///
/// Unsafe code here: libxml2's process-wide settings, made once, before any parser
/// exists (`static let` sees to that), with functions that live as long as the process.
enum LibXMLSetup {
  /// Makes sure of it; every parser calls this first.
  static func once() { _ = done }

  private static let done: Bool = {
    xmlInitParser()
    unsafe xmlSetExternalEntityLoader { _, _, _ in nil }
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
    unsafe xmlThrDefSetStructuredErrorFunc(nil) { _, _ in }
    unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
    rapport_xml_mute()
    return true
  }()
}
