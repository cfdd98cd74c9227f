package dev.tributary.application.pageresult;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.secret.EncryptedSecret;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What {@link PageResults} promises; each test begins without pages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class PageResultsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant END = NOW.plusSeconds(60);
  private static final EncryptedSecret PAGE = new EncryptedSecret("key", "text");
  private static final PageResultId ONE = new PageResultId(new UUID(0, 1));
  private static final PageResultId TWO = new PageResultId(new UUID(0, 2));

  protected abstract PageResults results();

  @Test
  void finds_a_page_of_its_owner_until_it_expires() {
    results().add(ONE, "ada", PAGE, END);

    assertThat(results().find(ONE, "ada", END.minusMillis(1))).contains(PAGE);
    assertThat(results().find(ONE, "ada", END)).isEmpty();
    assertThat(results().find(ONE, "bob", NOW)).isEmpty();
    assertThat(results().find(TWO, "ada", NOW)).isEmpty();
  }

  @Test
  void removes_one_page() {
    results().add(ONE, "ada", PAGE, END);
    results().add(TWO, "ada", PAGE, END);

    results().remove(ONE);

    assertThat(results().find(ONE, "ada", NOW)).isEmpty();
    assertThat(results().find(TWO, "ada", NOW)).isPresent();
  }

  @Test
  void removes_expired_pages_as_many_as_the_limit_and_returns_how_many() {
    results().add(ONE, "ada", PAGE, END);
    results().add(TWO, "ada", PAGE, END);
    results().add(new PageResultId(new UUID(0, 3)), "ada", PAGE, END.plusSeconds(1));

    assertThat(results().removeExpired(END.minusMillis(1), 9)).isZero();
    assertThat(results().removeExpired(END, 1)).isEqualTo(1);
    assertThat(results().removeExpired(END, 9)).isEqualTo(1);
    assertThat(results().removeExpired(END, 9)).isZero();
  }
}
