package dev.tributary.domain.activity.externalapi.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalapi.sample.DetectedTypes;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ObservedTest {
  private static final DetectedTypes TEXT = new DetectedTypes(Set.of(ValueType.TEXT));
  private static final DetectedTypes JSON = new DetectedTypes(Set.of(ValueType.JSON));

  @Test
  void keeps_a_limited_number_of_other_names_over_all_pages() {
    Observed all = page(0, 600, TEXT).and(page(600, 1_200, TEXT)).and(page(1_200, 1_800, TEXT));
    assertThat(all.lines()).isEqualTo(3);
    assertThat(all.others()).hasSize(Observed.MOST_OTHERS);
    assertThat(all.others().keySet())
        .as("the first ones, also of the page that exceeds the limit")
        .isEqualTo(page(0, Observed.MOST_OTHERS, TEXT).others().keySet());
  }

  @Test
  void still_notes_the_types_of_the_names_that_it_keeps() {
    Observed all = page(0, Observed.MOST_OTHERS, TEXT).and(page(0, 2_000, JSON));
    assertThat(all.others()).hasSize(Observed.MOST_OTHERS).containsValue(TEXT.and(JSON));
    assertThat(all.others().values()).containsOnly(TEXT.and(JSON));
  }

  private static Observed page(int from, int to, DetectedTypes types) {
    return new Observed(
        1,
        0,
        List.of(),
        IntStream.range(from, to)
            .mapToObj("n%04d"::formatted)
            .collect(Collectors.toMap(Function.identity(), _ -> types)));
  }
}
