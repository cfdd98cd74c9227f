package dev.tributary.adapters.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.problem.Refused;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A short run of each reader; the verb {@code fuzz} runs as long as one likes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzTest {
  private static final int TEXTS = 1_500;

  static List<FuzzReader> readers() {
    return FuzzReaders.all();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void accepts_its_seeds_and_accepts_or_refuses_what_is_made_of_them(FuzzReader reader) {
    assertThat(reader.seeds())
        .allSatisfy(seed -> assertThat(reader.accepts(seed)).as(seed).isTrue());

    FuzzRound round = new FuzzRound(reader, 1);
    round.run(TEXTS);
    assertThat(round.findings()).isEmpty();
    assertThat(round.accepted()).as("accepted").isBetween(1L, TEXTS - 1L);
  }

  @Test
  void reports_what_is_neither_accepted_nor_refused() {
    FuzzReader broken =
        new FuzzReader(
            "broken",
            List.of("abc"),
            List.of("!"),
            List.of(Refused.class),
            text -> {
              if (text.contains("!!!")) {
                throw new IllegalStateException("three of them");
              }
            });
    FuzzRound round = new FuzzRound(broken, 7);
    round.run(TEXTS);

    assertThat(round.findings())
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.cause()).contains("three of them"));
    assertThatThrownBy(() -> broken.accepts("!!!")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_same_seed_gives_the_same_texts() {
    FuzzReader reader = FuzzReaders.all().getFirst();
    Mutations one = new Mutations(new SplittableRandom(5));
    Mutations other = new Mutations(new SplittableRandom(5));
    for (int i = 0; i < 100; i++) {
      assertThat(one.next(reader)).isEqualTo(other.next(reader));
    }
  }
}
