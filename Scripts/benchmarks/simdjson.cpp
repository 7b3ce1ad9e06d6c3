// simdjson over tweets.js: the same fields of every status, an element at a time.
// usage: simdjson TWEETS.JS
#include <simdjson.h>

#include <cstdio>
#include <fstream>
#include <string>

using namespace simdjson;

int main(int count, char **arguments) {
  if (count != 2) return 64;
  std::ifstream file(arguments[1], std::ios::binary);
  ondemand::parser parser;
  std::string rest, piece(1 << 20, 0);
  size_t statuses = 0, bytes = 0;
  while (file.read(piece.data(), piece.size()) || file.gcount() > 0) {
    rest.append(piece.data(), file.gcount());
    size_t start = 0;
    for (;;) {
      // The generator writes an element between lines of two spaces and a brace.
      size_t open = rest.find("\n  {\n", start);
      size_t close = open == std::string::npos ? open : rest.find("\n  }", open);
      if (close == std::string::npos) break;
      padded_string element(rest.data() + open + 3, close + 4 - (open + 3));
      ondemand::document document = parser.iterate(element);
      for (auto field : document["tweet"].get_object()) {
        std::string_view key = field.unescaped_key();
        if (key == "id_str" || key == "full_text" || key == "created_at" || key == "in_reply_to_status_id_str")
          bytes += std::string_view(field.value()).size();
        else if (key == "entities")
          for (auto entity : field.value().get_object()) {
            std::string_view name = entity.unescaped_key();
            if (name == "user_mentions")
              for (auto mention : entity.value().get_array()) bytes += std::string_view(mention["id_str"]).size();
            else if (name == "urls")
              for (auto address : entity.value().get_array()) bytes += std::string_view(address["expanded_url"]).size();
          }
      }
      statuses++;
      start = close + 4;
    }
    rest.erase(0, start);
  }
  printf("%zu statuses, %zu bytes\n", statuses, bytes);
}
