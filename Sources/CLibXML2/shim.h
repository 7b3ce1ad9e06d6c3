#pragma once
// What Swift cannot call in libxml2 by itself: macros, mutable globals, variadics.
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

/// `xmlFree` is a mutable global function pointer, which Swift 6 refuses to read.
static inline void rapport_xml_free(void *pointer) { xmlFree(pointer); }
