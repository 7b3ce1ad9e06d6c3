#pragma once
// What Swift cannot call in libxml2 by itself: macros, mutable globals, variadics.
// Debian's libxml2 brings the system's ICU headers, which quarrel with Foundation's own
// ICU wherever a module sees both; the types we use do not depend on it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

/// `xmlFree` is a mutable global function pointer, which Swift 6 refuses to read.
static inline void rapport_xml_free(void *pointer) { xmlFree(pointer); }

/// The generic error handler is variadic, which Swift cannot write: one that is silent.
static inline void rapport_xml_silence(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

/// Sets it for this thread and for every thread to come.
static inline void rapport_xml_mute(void) {
  xmlSetGenericErrorFunc(NULL, rapport_xml_silence);
  xmlThrDefSetGenericErrorFunc(NULL, rapport_xml_silence);
}
