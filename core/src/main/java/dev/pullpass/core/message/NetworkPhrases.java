package dev.pullpass.core.message;

import java.util.List;

/** What Go's net, crypto and net/http packages say, and the system beneath them. */
final class NetworkPhrases {

  static final List<Phrases> PHRASES =
      List.of(
          Phrases.of(
              Word.LOOKUP,
              """
              lookup *
              """),
          Phrases.of(
              Word.DIAL,
              """
              dial tcp | dial tcp4 | dial tcp6
              """),
          Phrases.of(
              Word.PROXY_CONNECT,
              """
              proxyconnect tcp | proxyconnect | socks connect
              """),
          Phrases.of(
              Word.HOST_UNKNOWN,
              """
              no such host | server misbehaving | temporary failure in name resolution
              name or service not known | nodename nor servname provided
              no address associated with hostname | no suitable address found
              could not resolve host | getaddrinfow | getaddrinfo
              name does not resolve | enotfound | eai_again | dns lookup failed
              """),
          Phrases.of(
              Word.NO_ANSWER,
              """
              i/o timeout | connection timed out | operation timed out | timed out
              tls handshake timeout | handshake timeout | context deadline exceeded
              deadline exceeded | deadlineexceeded | client.timeout exceeded
              client.timeout or context cancellation | timeout exceeded
              timeout awaiting response headers
              request canceled while waiting for connection | request canceled
              context canceled | context cancelled | pull progress deadline | no progress
              did not properly respond after a period of time | timeout
              etimedout | because of no progress
              """),
          Phrases.of(
              Word.NO_CONNECTION,
              """
              connection refused | connection reset by peer | connection reset
              forcibly closed by the remote host | actively refused it
              network is unreachable | network is down | unreachable network
              unreachable host | no route to host | host is down | host is unreachable
              broken pipe | use of closed network connection
              server closed idle connection | server closed connection
              transport connection broken | connection closed | stream error
              connection error | client connection lost | http2 | goaway | bad record mac
              cannot assign requested address | registryunavailable
              registry is unavailable | short read
              econnrefused | econnreset | socket hang up | connection aborted
              remote end closed connection
              """),
          Phrases.of(
              Word.END_OF_FILE,
              """
              eof | unexpected eof | unexpected end of file
              """),
          Phrases.of(
              Word.HTTP_TO_HTTPS,
              """
              server gave http response to https client
              client sent an http request to an https server
              http request was sent to https port
              first record does not look like a tls handshake | malformed http response
              malformed http status code | oversized record received
              wrong version number
              """),
          Phrases.of(
              Word.PROXY_REFUSED,
              """
              proxy authentication required | cannot connect to proxy
              unable to connect to proxy | error connecting to proxy | invalid proxy
              unknown scheme: proxy | proxy error | err_access_denied
              tunnel connection failed | tunneling socket could not be established
              """),
          Phrases.of(
              Word.CERTIFICATE_UNKNOWN,
              """
              certificate signed by unknown authority | certificate is not trusted
              self signed certificate | self-signed certificate
              unable to get local issuer certificate | certificate verify failed
              certificate is not authorized to sign | not standards compliant
              unknown certificate authority | unknown certificate
              """),
          Phrases.of(
              Word.CERTIFICATE_EXPIRED,
              """
              certificate has expired or is not yet valid | certificate has expired
              expired certificate
              certificate is expired | certificate expired
              """),
          Phrases.of(
              Word.CERTIFICATE_NAME,
              """
              certificate is valid for | certificate is not valid for any names
              certificate relies on legacy common name field | doesn't contain any ip sans
              certificate specifies an incompatible key usage
              cannot validate certificate for
              """),
          Phrases.of(
              Word.TLS_FAULT,
              """
              x509 | failed to verify certificate | remote error: tls
              tls: handshake failure | tls: bad certificate | tls: certificate required
              tls: unrecognized name | tls: internal error
              tls: protocol version not supported | tls: no supported versions
              tls: server selected unsupported | tls: failed to parse certificate
              """));

  private NetworkPhrases() {}
}
