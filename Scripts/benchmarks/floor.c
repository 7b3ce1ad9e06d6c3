// The floor under every import: the bare parser over the same files, with handlers that
// only count. usage: floor html|htmltree|xml|xmlreader FILE…   (or @LIST, a file of paths)
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlreader.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned long long events, characters;

static void html_start(void *c, const xmlChar *name, const xmlChar **attributes) { events++; }
static void html_end(void *c, const xmlChar *name) { events++; }
static void text(void *c, const xmlChar *s, int n) { events++; characters += n; }
static void xml_start(void *c, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                      const xmlChar **ns, int count, int defaulted, const xmlChar **attributes) { events++; }
static void xml_end(void *c, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) { events++; }
static void quiet(void *c, xmlErrorPtr error) {}

static char *whole(const char *path, long *size) {
  FILE *f = fopen(path, "rb");
  if (!f) { perror(path); exit(1); }
  fseek(f, 0, SEEK_END);
  *size = ftell(f);
  rewind(f);
  char *bytes = malloc(*size + 1);
  if (fread(bytes, 1, *size, f) != (size_t)*size) { perror(path); exit(1); }
  fclose(f);
  return bytes;
}

static void html(const char *path) {
  long size;
  char *bytes = whole(path, &size);
  htmlSAXHandler sax = {.startElement = html_start, .endElement = html_end, .characters = text, .cdataBlock = text};
  htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(bytes, (int)size);
  *context->sax = sax;
  context->userData = &events;
  htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NONET | XML_PARSE_HUGE | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
  htmlParseDocument(context);
  htmlFreeParserCtxt(context);
  free(bytes);
}

static void htmltree(const char *path) {
  long size;
  char *bytes = whole(path, &size);
  htmlDocPtr page = htmlReadMemory(bytes, (int)size, NULL, NULL, HTML_PARSE_RECOVER | HTML_PARSE_NONET | XML_PARSE_HUGE | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
  events += page != NULL;
  xmlFreeDoc(page);
  free(bytes);
}

static void xmlreader(const char *path) {
  xmlTextReaderPtr reader = xmlReaderForFile(path, NULL, XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR);
  while (xmlTextReaderRead(reader) == 1) {
    const xmlChar *value = xmlTextReaderConstValue(reader);
    events++;
    if (value) characters += strlen((const char *)value);
  }
  xmlFreeTextReader(reader);
}

static void xml(const char *path) {
  xmlSAXHandler sax = {.initialized = XML_SAX2_MAGIC, .startElementNs = xml_start, .endElementNs = xml_end,
                       .characters = text, .cdataBlock = text, .serror = (xmlStructuredErrorFunc)quiet};
  FILE *f = fopen(path, "rb");
  if (!f) { perror(path); exit(1); }
  static char buffer[64 << 10];
  xmlParserCtxtPtr context = xmlCreatePushParserCtxt(&sax, &events, NULL, 0, NULL);
  xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_HUGE);
  for (size_t n; (n = fread(buffer, 1, sizeof buffer, f));) xmlParseChunk(context, buffer, (int)n, 0);
  xmlParseChunk(context, NULL, 0, 1);
  xmlFreeParserCtxt(context);
  fclose(f);
}

int main(int count, char **arguments) {
  if (count < 3) return fprintf(stderr, "usage: floor html|htmltree|xml|xmlreader FILE... or @LIST\n"), 64;
  const char *mode = arguments[1];
  void (*parse)(const char *) = !strcmp(mode, "html") ? html : !strcmp(mode, "htmltree") ? htmltree : !strcmp(mode, "xmlreader") ? xmlreader : xml;
  for (int i = 2; i < count; i++) {
    if (arguments[i][0] != '@') { parse(arguments[i]); continue; }
    FILE *list = fopen(arguments[i] + 1, "r");
    if (!list) { perror(arguments[i] + 1); return 1; }
    static char path[4096];
    while (fgets(path, sizeof path, list)) { path[strcspn(path, "\n")] = 0; parse(path); }
    fclose(list);
  }
  printf("%llu events, %llu characters\n", events, characters);
}
