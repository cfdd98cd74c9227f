package dev.tributary.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Session;
import dev.tributary.domain.access.UserName;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What {@link Sessions} promises; each test begins without sessions. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SessionsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant END = NOW.plusSeconds(60);
  private static final UserName ADA = new UserName("ada");
  private static final UserName BOB = new UserName("bob");

  protected abstract Sessions sessions();

  /** Makes a user whom sessions may belong to. */
  protected abstract void addUser(UserName name);

  @BeforeEach
  void people() {
    addUser(ADA);
    addUser(BOB);
  }

  @Test
  void finds_a_session_by_its_hash_until_it_expires() {
    Session session = new Session("one", ADA, NOW, END);
    sessions().add(session);

    assertThat(sessions().find("one", END.minusMillis(1))).contains(session);
    assertThat(sessions().find("one", END)).isEmpty();
    assertThat(sessions().find("other", NOW)).isEmpty();
  }

  @Test
  void moves_the_end_of_a_session() {
    sessions().add(new Session("one", ADA, NOW, END));

    sessions().extend("one", END.plusSeconds(60));

    assertThat(sessions().find("one", END))
        .contains(new Session("one", ADA, NOW, END.plusSeconds(60)));
  }

  @Test
  void removes_one_session() {
    sessions().add(new Session("one", ADA, NOW, END));
    sessions().add(new Session("two", ADA, NOW, END));

    sessions().remove("one");

    assertThat(sessions().find("one", NOW)).isEmpty();
    assertThat(sessions().find("two", NOW)).isPresent();
  }

  @Test
  void ends_all_sessions_of_one_user() {
    sessions().add(new Session("one", ADA, NOW, END));
    sessions().add(new Session("two", ADA, NOW, END));
    sessions().add(new Session("three", BOB, NOW, END));

    sessions().removeAllOf(ADA);

    assertThat(sessions().find("one", NOW)).isEmpty();
    assertThat(sessions().find("two", NOW)).isEmpty();
    assertThat(sessions().find("three", NOW)).isPresent();
  }

  @Test
  void removes_expired_sessions_and_returns_how_many() {
    sessions().add(new Session("one", ADA, NOW, END));
    sessions().add(new Session("two", BOB, NOW, END.plusSeconds(1)));

    assertThat(sessions().removeExpired(END, 10)).isEqualTo(1);
    assertThat(sessions().removeExpired(END, 10)).isZero();
    assertThat(sessions().find("two", END)).isPresent();
  }

  @Test
  void removes_at_most_the_requested_number_of_expired_sessions() {
    sessions().add(new Session("one", ADA, NOW, END));
    sessions().add(new Session("two", BOB, NOW, END));
    sessions().add(new Session("three", BOB, NOW, END));

    assertThat(sessions().removeExpired(END, 2)).isEqualTo(2);
    assertThat(sessions().removeExpired(END, 2)).isEqualTo(1);
  }
}
