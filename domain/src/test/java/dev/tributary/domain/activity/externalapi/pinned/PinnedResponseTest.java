package dev.tributary.domain.activity.externalapi.pinned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.problem.Refused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PinnedResponseTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 100, 199, 300, 404, 503})
  void refuses_a_response_without_success(int status) {
    assertThatThrownBy(() -> new PinnedResponse(status, "", ""))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("TRB-150762"));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 299})
  void accepts_one_of_success(int status) {
    assertThat(new PinnedResponse(status, "text/csv", "é").bytes()).isEqualTo(2);
  }

  @Test
  void only_a_response_without_content_needs_no_body() {
    assertThat(PinnedResponse.isEmpty(200, 0)).isTrue();
    assertThat(PinnedResponse.isEmpty(200, 1)).isFalse();
    assertThat(PinnedResponse.isEmpty(204, 0)).isFalse();
    assertThat(PinnedResponse.isEmpty(205, 0)).isFalse();
  }

  @Test
  void refuses_a_content_type_that_is_too_long_or_holds_a_line_break() {
    for (String type : new String[] {"x".repeat(201), "a\r\nSet-Cookie: b"}) {
      assertThatThrownBy(() -> new PinnedResponse(200, type, ""))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.code()).isEqualTo("TRB-150764"));
    }
  }
}
