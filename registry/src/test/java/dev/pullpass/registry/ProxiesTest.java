package dev.pullpass.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

  @ParameterizedTest(name = "NO_PROXY={0}: {1} goes {2}")
  @CsvSource({
    "'', https://registry.test/v2/, by proxy",
    "'', https://localhost:5000/v2/, directly",
    "'', https://127.0.0.9/v2/, directly",
    "*, https://registry.test/v2/, directly",
    "registry.test, https://registry.test/v2/, directly",
    "registry.test, https://a.registry.test/v2/, directly",
    "registry.test, https://aregistry.test/v2/, by proxy",
    ".registry.test, https://registry.test/v2/, by proxy",
    ".registry.test, https://a.registry.test/v2/, directly",
    "*.registry.test, https://a.registry.test/v2/, directly",
    "*.registry.test, https://registry.test/v2/, by proxy",
    "registry.test:5000, https://registry.test/v2/, by proxy",
    "registry.test:5000, https://registry.test:5000/v2/, directly",
    "registry.test:443, https://registry.test/v2/, directly",
    "' other.test , REGISTRY.test', https://Registry.Test/v2/, directly",
    "10.0.0.0/8, https://10.9.8.7/v2/, directly",
    "10.0.0.0/8, https://11.9.8.7/v2/, by proxy",
    "10.9.8.7, https://10.9.8.7:5000/v2/, directly",
    "10.9.8.7:80, https://10.9.8.7:5000/v2/, by proxy",
    "fd00::/8, 'https://[fd00::1]/v2/', directly",
    "'[fd00::1]:443', 'https://[fd00::1]/v2/', directly",
    ":443, https://registry.test/v2/, by proxy",
  })
  void exemptsAsGoDoes(String exempt, String url, String way) {
    Proxies proxies = new Proxies(Map.of("HTTPS_PROXY", "proxy.test:3128", "no_proxy", exempt));
    assertThat(proxies.route(URI.create(url)).isProxied() ? "by proxy" : "directly").isEqualTo(way);
  }

  @ParameterizedTest(name = "{0}={1}: {2} by {3}")
  @CsvSource({
    "HTTPS_PROXY, http://proxy.test:3128, https://registry.test/, proxy.test:3128",
    "https_proxy, proxy.test, https://registry.test/, proxy.test:80",
    "HTTP_PROXY, http://proxy.test:3128, https://registry.test/, none",
    "http_proxy, socks5://proxy.test, http://registry.test/, proxy.test:1080",
  })
  void readsBothCases(String name, String value, String url, String proxy) {
    assertThat(new Proxies(Map.of(name, value)).route(URI.create(url)).name()).isEqualTo(proxy);
  }

  @Test
  void saysWhichProxyCannotBeUsed() {
    Proxies proxies = new Proxies(Map.of("HTTPS_PROXY", "https://user:secret@proxy.test"));
    assertThat(proxies.route(URI.create("https://registry.test/")).problem())
        .contains("a proxy of scheme https cannot be used");
  }
}
