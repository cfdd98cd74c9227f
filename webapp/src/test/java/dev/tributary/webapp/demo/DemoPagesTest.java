package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoPagesTest {
  @Test
  void the_switches_are_nowhere_outside_a_demonstration() {
    assertThat(SignedIn.browserOf(Role.OPERATOR).get(DemoPages.PATH).statusCode()).isEqualTo(404);
  }

  @Test
  void the_fault_that_a_person_chose_is_what_the_api_does() {
    assertThat(ApiFault.UNAVAILABLE.after(1_000).status()).isEqualTo(503);
    assertThat(ApiFault.ONE_ZIP_CODE.after(0).serves("94107")).isFalse();
    assertThat(ApiFault.NONE.after(0)).isEqualTo(ApiBehaviour.DEFAULT);
  }
}
