package dev.tributary.adapters.out.postgres.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.resource.SeededResources;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileFacet;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.profile.ProfileSearch;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searching and columns that were added; {@link PostgresProfilesContractTest} covers the rest. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresProfilesTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final StatementLimits LIMITS =
      new StatementLimits(Duration.ofMinutes(1), Duration.ofMinutes(1), 1_000);

  private final Sql sql = new Sql(DATABASE.dataSource());
  private final PostgresProfiles profiles = new PostgresProfiles(DATABASE.dataSource(), LIMITS);
  private final Resource resource =
      SeededResources.of(DATABASE.dataSource()).find("profile").orElseThrow();

  @BeforeEach
  void people() {
    sql.update("delete from public.profile");
    person("1", "Ada", "Reyes", "ada.reyes@example.com", "95124");
    person("2", "Adam", "van den Berg", "adam@example.com", "1234 AB");
    person("3", "Chloé", "Martin", "", "94107");
    person("4", "100%", "O'Hara_x", "OHARA@example.com", "94107");
    person("5", "José Ángel", "Reyes-Ortiz", "jose@example.org", "95124");
  }

  @ParameterizedTest
  @CsvSource({
    "reyes, 51",
    "REYES ada, 1",
    "ada reyes, 1",
    "ada, 21",
    "van den berg, 2",
    "adam den, 2",
    "josé ángel, 5",
    "jose@, 5",
    "Adam@Example.com, 2",
    "3, 3",
    "94107, 43",
    "9410, ''",
    "1234 AB, 2",
    "martin 95124, ''",
    "100%, 4",
    "%, ''",
    "_, ''",
    "o'hara_, 4",
    "o'haraX, ''",
    "\\, ''",
    "nobody'; drop table public.profile; --, ''"
  })
  void finds_by_words(String typed, String expected) {
    assertThat(found(new ProfileSearch(typed, Set.of()))).isEqualTo(expected);
  }

  @Test
  void finds_by_what_people_have_in_common() {
    sql.update("update public.profile set opt_out_email = true where external_id in ('3', '4')");

    assertThat(found(only(ProfileFacet.NO_EMAIL))).isEqualTo("3");
    assertThat(found(only(ProfileFacet.OPTED_OUT_EMAIL))).isEqualTo("43");
    assertThat(found(only(ProfileFacet.NO_EMAIL, ProfileFacet.OPTED_OUT_EMAIL))).isEqualTo("3");
    assertThat(found(only(ProfileFacet.OPTED_OUT_SMS))).isEmpty();
    assertThat(found(new ProfileSearch("94107", Set.of(ProfileFacet.NO_EMAIL)))).isEqualTo("3");
  }

  @Test
  void returns_each_found_profile_once_in_pages() {
    sql.update("update public.profile set last_name = 'Example ' || external_id");
    ProfileSearch search = new ProfileSearch("example", Set.of());
    StringBuilder all = new StringBuilder();
    Optional<ProfileId> after = Optional.empty();
    for (int batch = 0; batch < 3; batch++) {
      List<Profile> two = profiles.find(resource, search, after, 2);
      two.forEach(profile -> all.append(profile.text("externalId")));
      after = two.stream().map(Profile::id).reduce((_, last) -> last);
    }
    assertThat(all).hasToString("54321");
  }

  @Test
  void reads_a_column_that_was_added() {
    sql.update("alter table public.profile add column if not exists points bigint");
    sql.update(
        """
        update tributary.resource set columns = columns
          || '[{"name": "points", "label": "Points", "type": "INTEGER", "column": "points",
                "group": "loyalty"}]' where name = 'profile'
        """);
    Resource wider = SeededResources.of(DATABASE.dataSource()).find("profile").orElseThrow();
    ProfileId id = profiles.add(wider, Map.of("points", new Value.IntegerValue(12)));

    assertThat(profiles.one(wider, id).orElseThrow().value("points"))
        .isEqualTo(new Value.IntegerValue(12));
  }

  @Test
  void finds_words_and_facets_by_indexes_instead_of_a_full_scan() {
    sql.update(
        """
        insert into public.profile (external_id, email, first_name, last_name, zip_code)
        select 'x' || n, 'p' || n || '@example.com', md5('f' || n), md5('l' || n), n::text
        from generate_series(1, 20000) n
        """);
    sql.update("analyze public.profile");

    assertThat(plan(new ProfileSearch("reyes ada", Set.of())))
        .contains("profile_last_name_prefix", "profile_first_name_prefix", "profile_email_prefix")
        .contains("profile_external_id_key", "profile_zip_code")
        .doesNotContain("Seq Scan on profile");
    assertThat(plan(only(ProfileFacet.NO_EMAIL))).contains("profile_no_email");
    assertThat(plan(only(ProfileFacet.OPTED_OUT_EMAIL))).contains("profile_opt_out_email");
    assertThat(plan(ProfileSearch.ALL)).contains("profile_pkey").doesNotContain("Seq Scan");
  }

  private String plan(ProfileSearch search) {
    var fragment = new ProfileSql(resource).page(search, Optional.empty(), 26);
    return String.join(
        "\n",
        sql.list(
            "explain " + fragment.text(),
            row -> row.text("QUERY PLAN"),
            fragment.values().toArray()));
  }

  private String found(ProfileSearch search) {
    return String.join(
        "",
        profiles.find(resource, search, Optional.empty(), 10).stream()
            .map(profile -> profile.text("externalId"))
            .toList());
  }

  private static ProfileSearch only(ProfileFacet... facets) {
    return new ProfileSearch("", Set.of(facets));
  }

  private void person(String number, String first, String last, String email, String zip) {
    sql.update(
        """
        insert into public.profile (external_id, first_name, last_name, email, zip_code)
        values (?, ?, ?, ?, ?)
        """,
        number,
        first,
        last,
        email,
        zip);
  }
}
