package dev.tributary.application.pageresult;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.access.SettableClock;
import dev.tributary.application.access.audit.FixedActor;
import dev.tributary.application.secret.PlainCipher;
import dev.tributary.domain.access.Actor;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageResultStoreTest {
  private static final Duration RETENTION = Duration.ofMinutes(10);

  private final SettableClock clock = new SettableClock();
  private final InMemoryPageResults results = new InMemoryPageResults();
  private final PageResultStore store = storeOf(FixedActor.BOSS);
  private final PurgePageResults purge = new PurgePageResults(results, clock);

  @Test
  void a_page_is_shown_to_its_owner_again_and_again() {
    PageResultId id = store.store("<p>the key</p>");

    assertThat(store.show(id)).contains("<p>the key</p>");
    assertThat(store.show(id)).contains("<p>the key</p>");
    assertThat(store.show(new PageResultId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void a_page_that_is_shown_once_is_removed() {
    PageResultId id = store.store("<p>the key</p>");

    assertThat(store.showOnce(id)).contains("<p>the key</p>");
    assertThat(store.showOnce(id)).isEmpty();
  }

  @Test
  void another_user_neither_sees_nor_removes_a_page() {
    PageResultId id = store.store("<p>the key</p>");
    PageResultStore ofAda = storeOf(new FixedActor(new Actor(Actor.Kind.USER, "ada", "192.0.2.1")));

    assertThat(ofAda.showOnce(id)).isEmpty();
    assertThat(store.show(id)).isPresent();
  }

  @Test
  void a_page_is_gone_after_its_retention() {
    PageResultId id = store.store("<p>the key</p>");
    clock.move(RETENTION.minusMillis(1));
    assertThat(store.show(id)).isPresent();
    assertThat(purge.purgeSome()).isZero();

    clock.move(Duration.ofMillis(1));
    assertThat(store.show(id)).isEmpty();
    assertThat(purge.purgeSome()).isEqualTo(1);
    assertThat(purge.purgeSome()).isZero();
  }

  private PageResultStore storeOf(FixedActor actor) {
    return new PageResultStore(
        results, new PlainCipher(), actor, new PageResultRetention(RETENTION), clock);
  }
}
