package dev.tributary.adapters.out.postgres.fileimport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.fileimport.plan.ImportKey;
import dev.tributary.domain.message.EmailAddress;
import java.text.Normalizer;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of a file find their people by address, in whatever spelling it is stored. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressKeyTest {
  private static final int PEOPLE = 50_000;
  private static final int ROWS = 200;
  private static final int READ_FOR_ONE = 8;
  private static final String ADDRESS = "jörg@bücher.example";
  private static final DataSource DATA_SOURCE = TestDatabase.create().dataSource();
  private static final Sql SQL = new Sql(DATA_SOURCE);

  @BeforeAll
  static void fill() {
    SQL.update(
        "insert into public.profile (email) select 'p' || n || '@example.com'"
            + " from generate_series(1, ?) n",
        PEOPLE);
    SQL.update("create table work.i1 (line bigint primary key, c1 text, spellings text[])");
    SQL.update(
        "insert into work.i1 select n, 'P' || n || '@example.com' from generate_series(1, ?) n",
        ROWS);
    SQL.update(
        "insert into work.i1 values (0, ?, ?::text[])",
        ADDRESS,
        (Object) EmailAddress.spellings(ADDRESS).toArray(String[]::new));
    SQL.update("analyze public.profile, work.i1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ADDRESS,
        "Jörg@BÜCHER.example",
        "jörg@xn--bcher-kva.example",
        "JÖRG@xn--bcher-kva.example"
      })
  void a_person_is_found_in_each_spelling(String stored) {
    for (Normalizer.Form form : Set.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      SQL.update("delete from public.profile where email not like 'p%'");
      SQL.update(
          "insert into public.profile (email) values (?)", Normalizer.normalize(stored, form));

      assertThat(
              count(
                  "select 1 from work.i1 s join public.profile p on "
                      + same()
                      + " where s.line = 0"))
          .as("%s, %s", stored, form)
          .isEqualTo(1);
      assertThat(
              new PostgresExistingProfiles(DATA_SOURCE)
                  .count(ImportKey.EMAIL, Set.of(ADDRESS, "P1@example.com", "none@example.com")))
          .as("%s, %s", stored, form)
          .isEqualTo(2);
    }
  }

  @Test
  void rows_of_one_mailbox_share_it() {
    assertThat(count("select distinct " + StagingSql.mailbox("c1") + " from work.i1 s"))
        .isEqualTo(ROWS + 1);
    assertThat(
            SQL.first(
                "select %s as mailbox from work.i1 s where line = 0"
                    .formatted(StagingSql.mailbox("c1")),
                row -> row.text("mailbox")))
        .contains(EmailAddress.mailbox(ADDRESS));
  }

  @Test
  void people_are_read_by_the_index_of_addresses() throws JsonProcessingException {
    String plan =
        SQL.first(
                "explain (analyze, buffers, format json) select 1 from work.i1 s"
                    + " left join public.profile p on "
                    + same(),
                row -> row.text("QUERY PLAN"))
            .orElseThrow();
    JsonNode top = new ObjectMapper().readTree(plan).get(0).get("Plan");
    assertThat(top.get("Shared Hit Blocks").asLong() + top.get("Shared Read Blocks").asLong())
        .as(plan)
        .isLessThan((long) ROWS * READ_FOR_ONE);
  }

  private static String same() {
    return StagingSql.sameAddress("p", "c1");
  }

  private static long count(String query) {
    return SQL.first(
            "select count(*) as count from (%s) found".formatted(query), row -> row.number("count"))
        .orElseThrow();
  }
}
