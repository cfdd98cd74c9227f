package dev.tributary.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.notification.setup.DeleteTarget;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.notification.Destination.HookFormat;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules and targets may be. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationSetupTest extends NotificationSetupFixture {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://10.0.0.1/hook",
        "https://[::1]/hook",
        "https://localhost/hook",
        "http://hooks.example.org/hook",
        "https://hooks.example.org:8443/hook"
      })
  void an_address_that_calls_may_not_use_is_refused(String url) {
    EndpointUrl inside = EndpointUrl.of(url);
    assertThatThrownBy(() -> targets.hook(PAGER, HookFormat.SLACK, Optional.of(inside), 1))
        .isInstanceOf(Refused.class);
    assertThat(setup.targets().list()).isEmpty();
  }

  @Test
  void the_path_of_an_address_that_is_refused_is_not_given_back() {
    EndpointUrl plain = EndpointUrl.of("http://hooks.example.org/services/hidden");

    assertThatThrownBy(() -> targets.hook(PAGER, HookFormat.SLACK, Optional.of(plain), 1))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.problem().arguments().toString())
                    .contains("hooks.example.org")
                    .doesNotContain("hidden"));
  }

  @Test
  void what_is_named_must_exist_and_what_is_used_stays() {
    assertThatThrownBy(this::rule).isInstanceOf(NotFound.class);
    webhook();
    DeleteTarget delete = new DeleteTarget(setup.targets(), setup.rules(), changes);
    assertThatThrownBy(() -> delete.delete(PAGER)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> rules.mute(new NotificationName("none"), Duration.ofSeconds(10)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> rules.mute(new NotificationName("all"), Duration.ofDays(91)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> targets.hook(new NotificationName("new"), HookFormat.TEAMS, Optional.empty(), 1))
        .isInstanceOf(Refused.class);
  }
}
