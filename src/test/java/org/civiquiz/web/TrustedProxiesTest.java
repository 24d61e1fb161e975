package org.civiquiz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

  /** A name, or an IPv6 address without brackets, costs a look-up by DNS for each request. */
  @Test
  void trustedProxies_areAddresses() throws IOException {
    Properties properties = new Properties();
    try (InputStream file = getClass().getResourceAsStream("/application.properties")) {
      properties.load(file);
    }

    assertThat(properties.getProperty("quarkus.http.proxy.trusted-proxies").split(","))
        .isNotEmpty()
        .allMatch(proxy -> proxy.matches("\\d+(\\.\\d+){3}|\\[[0-9a-f:]+]"));
  }
}
