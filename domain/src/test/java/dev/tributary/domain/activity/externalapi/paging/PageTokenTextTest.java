package dev.tributary.domain.activity.externalapi.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageTokenTextTest {
  @Test
  void a_token_is_a_text_or_a_number() {
    assertThat(PageValues.text(new JsonText("abc"), "/next")).contains("abc");
    assertThat(PageValues.text(new JsonNumber(new BigDecimal("1e3")), "/next")).contains("1000");
    assertThat(PageValues.text(new JsonNull(), "/next")).isEmpty();
    assertThat(PageValues.text(new JsonBoolean(false), "/next")).isEmpty();
  }

  @Test
  void a_number_with_a_thousand_million_digits_is_refused() {
    JsonNumber endless = new JsonNumber(new BigDecimal("1e999999999"));
    assertThatThrownBy(() -> PageValues.text(endless, "/next"))
        .isInstanceOf(ResponseRejected.class);
  }
}
