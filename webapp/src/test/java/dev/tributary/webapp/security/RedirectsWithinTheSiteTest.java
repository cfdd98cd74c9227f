package dev.tributary.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.http.SecurityHeaders;
import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RedirectsWithinTheSiteTest {
  @ParameterizedTest
  @CsvSource({
    "http://forged.test/console, /console",
    "https://forged.test/console/runs?state=failed, /console/runs?state=failed",
    "http://forged.test/console/workflows/a/activities/b#links, /console/workflows/a/activities/b#links",
    "http://forged.test/console?a=%2F#b, /console?a=%2F#b",
    "http://forged.test//elsewhere.test, /elsewhere.test"
  })
  void a_location_has_no_host_and_keeps_its_query_and_fragment(URI location, String within) {
    assertThat(SecurityHeaders.withoutHost(location)).isEqualTo(within);
  }
}
