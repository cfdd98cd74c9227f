package dev.tributary.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.deduplication.DeduplicationKind;
import dev.tributary.domain.activity.deduplication.DeduplicationSettings;
import dev.tributary.domain.activity.deduplication.Preference;
import dev.tributary.domain.activity.deduplication.Preference.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeduplicationProblemsTest extends SetActivityFixture {
  @Test
  void is_sound_when_all_is_known() {
    assertThat(problems(1, "zipCode", "data.nick")).isEmpty();
  }

  @Test
  void has_no_keys_or_a_negative_number() {
    assertThat(problems(-1)).containsExactly("keys TRB-141001", "keep TRB-141002");
  }

  @Test
  void has_a_bad_key() {
    assertThat(problems(1, "zipCode", "nik")).containsExactly("keys[1] TRB-130006");
    DeduplicationSettings json =
        new DeduplicationSettings(List.of("raw"), 1, Preference.FIRST, false, false);
    assertThat(
            reported(
                new DeduplicationKind(CATALOGUE, LANGUAGE)
                    .problems(json, place(json, inbound("api1", COUPONS)))))
        .containsExactly("keys[0] TRB-141003");
  }

  @Test
  void has_a_method_without_what_it_needs() {
    assertThat(problems(new Preference(Method.SMALLEST, "", List.of())))
        .containsExactly("preference.expression TRB-141005");
    assertThat(problems(new Preference(Method.VALUES, "nik", List.of())))
        .containsExactly("preference.values TRB-141006", "preference.expression TRB-130006");
  }

  private List<String> problems(Preference preference) {
    DeduplicationSettings settings =
        new DeduplicationSettings(List.of("nick"), 1, preference, false, false);
    return reported(
        new DeduplicationKind(CATALOGUE, LANGUAGE)
            .problems(settings, place(settings, inbound("query1", PEOPLE))));
  }

  private List<String> problems(long keep, String... keys) {
    DeduplicationSettings settings =
        new DeduplicationSettings(List.of(keys), keep, Preference.FIRST, false, false);
    return reported(
        new DeduplicationKind(CATALOGUE, LANGUAGE)
            .problems(settings, place(settings, inbound("query1", PEOPLE))));
  }
}
