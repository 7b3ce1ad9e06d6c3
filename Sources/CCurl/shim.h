#pragma once
// What Swift cannot call in libcurl by itself: its setters and getters are variadic.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

/// Receives bytes of a body or a header line; returns how many it took.
typedef size_t (*rapport_curl_receiver)(char *bytes, size_t size, size_t count, void *context);
/// Opens the socket to an address, or refuses with CURL_SOCKET_BAD.
typedef curl_socket_t (*rapport_curl_opener)(void *context, curlsocktype purpose,
                                             struct curl_sockaddr *address);

static inline CURLcode rapport_curl_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode rapport_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode rapport_curl_set_headers(CURL *handle, struct curl_slist *list) {
  return curl_easy_setopt(handle, CURLOPT_HTTPHEADER, list);
}

static inline CURLcode rapport_curl_on_body(CURL *handle, rapport_curl_receiver take,
                                            void *context) {
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, context);
  return curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take);
}

static inline CURLcode rapport_curl_on_header(CURL *handle, rapport_curl_receiver take,
                                              void *context) {
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, context);
  return curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, take);
}

static inline CURLcode rapport_curl_on_open(CURL *handle, rapport_curl_opener open_socket,
                                            void *context) {
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, context);
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
}

static inline long rapport_curl_status(CURL *handle) {
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

/// Copies the bytes of an IP address, 4 or 16 of them, and says how many; 0 for any other
/// family.
static inline int rapport_curl_address_bytes(const struct curl_sockaddr *address,
                                             unsigned char bytes[16]) {
  if (address->family == AF_INET) {
    memcpy(bytes, &((const struct sockaddr_in *)(const void *)&address->addr)->sin_addr, 4);
    return 4;
  }
  if (address->family == AF_INET6) {
    memcpy(bytes, &((const struct sockaddr_in6 *)(const void *)&address->addr)->sin6_addr, 16);
    return 16;
  }
  return 0;
}
