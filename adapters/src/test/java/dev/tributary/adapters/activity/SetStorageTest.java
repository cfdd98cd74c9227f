package dev.tributary.adapters.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.enrichment.PostgresRowEnrichment;
import dev.tributary.adapters.activity.externalapi.request.PostgresInboundRows;
import dev.tributary.adapters.activity.query.PostgresQuerySelection;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.message.PostgresRecipients;
import dev.tributary.adapters.out.postgres.worktable.InlineLimits;
import dev.tributary.adapters.out.postgres.worktable.PageBytes;
import dev.tributary.adapters.out.postgres.worktable.WorkTableRows;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.out.postgres.worktable.WorkTableStore;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.enrichment.EnrichmentExecutor;
import dev.tributary.application.activity.externalapi.request.RowRange;
import dev.tributary.application.activity.query.QueryExecutor;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.AdditionalField;
import dev.tributary.domain.activity.enrichment.Cardinality;
import dev.tributary.domain.activity.enrichment.Criterion;
import dev.tributary.domain.activity.enrichment.EnrichmentSettings;
import dev.tributary.domain.activity.enrichment.Relation;
import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.domain.expression.ColumnReference;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.RowScopes;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A set is the same in its entry of the catalogue and in a table of its own, and the switch from
 * one to the other happens at the limits, wherever rows come from. The tests of each activity run
 * over both storages too.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SetStorageTest {
  private static final DataSource DATA_SOURCE = TestDatabase.create().dataSource();
  private static final SetFixture INLINE = new SetFixture(DATA_SOURCE, Storage.INLINE);
  private static final SetFixture TABLE = new SetFixture(DATA_SOURCE, Storage.TABLE);
  private static final InlineLimits LIMITS = new InlineLimits(1_000, 262_144);
  private static final WorkTableStructure ALL_TYPES =
      WorkTableStructure.ofRows(
          Stream.of(ValueType.values())
              .map(type -> Column.of(type.name().toLowerCase(Locale.ROOT), type))
              .toList());
  private static final WorkTableStructure PEOPLE =
      WorkTableStructure.ofPopulation(
          "profile", ValueType.INTEGER, List.of(Column.of("code", ValueType.TEXT)));
  private static final WorkTableStructure TEXTS =
      WorkTableStructure.ofRows(List.of(Column.of("t", ValueType.TEXT)));

  private static final Map<ValueType, List<String>> LITERALS =
      Map.of(
          ValueType.TEXT,
          List.of("null", "''", "'null'", "'é😀\u2028'", "e'\"\\\\\\t\\n{}[],'", "' a '", "'NULL'"),
          ValueType.INTEGER,
          List.of("null", "'-9223372036854775808'", "9223372036854775807", "0"),
          ValueType.DECIMAL,
          List.of(
              "null",
              "1.50",
              "0.000",
              "1e-30",
              "'NaN'",
              "'-Infinity'",
              "123456789012345678901234567890.1234567890123456789012345678901234567890"),
          ValueType.BOOLEAN,
          List.of("null", "true", "false"),
          ValueType.DATE,
          List.of("null", "'0044-03-15 BC'", "'9999-12-31'", "'infinity'"),
          ValueType.TIME,
          List.of("null", "'23:59:59.999999'", "'00:00'", "'24:00'"),
          ValueType.DATETIME,
          List.of(
              "null",
              "'2026-11-29T09:00:00.123456Z'",
              "'1800-01-01T00:00:00+00:19:32'",
              "'0044-03-15 12:00:00+00 BC'",
              "'-infinity'"),
          ValueType.JSON,
          List.of(
              "null",
              "'null'",
              "'\"\"'",
              "'{\"b\": 1.10, \"a\": [null, \"x\\u00e9\"]}'",
              "'1.500'"));

  @BeforeAll
  static void twelve_hundred_people() {
    INLINE.execute(
        """
        insert into public.profile (first_name, zip_code)
        select 'n' || n, n::text from generate_series(1, 1200) n\
        """);
  }

  @ParameterizedTest
  @EnumSource(ValueType.class)
  void values_come_back_as_they_were(ValueType type) {
    List<String> literals = Objects.requireNonNull(LITERALS.get(type));
    String[] filled =
        IntStream.range(0, literals.size())
            .mapToObj(i -> row(i + 1, type, literals.get(i)))
            .toArray(String[]::new);
    WorkTable small = INLINE.filled(ALL_TYPES, filled);
    WorkTable large = TABLE.filled(ALL_TYPES, filled);
    assertThat(INLINE.rows(small)).hasSize(literals.size()).isEqualTo(TABLE.rows(large));
    SqlFragment equal =
        SqlFragment.of("select 1 from ")
            .then(WorkTableSql.source(small))
            .then(" small join ")
            .then(WorkTableSql.source(large))
            .then(
                " large on small.line = large.line and small.%1$s is not distinct from large.%1$s"
                    .formatted(
                        WorkTableSql.column(ALL_TYPES, type.name().toLowerCase(Locale.ROOT))));
    assertThat(new Sql(DATA_SOURCE).list(equal, row -> 1)).hasSize(literals.size());
  }

  /** All columns are null but that of {@code type}. */
  private static String row(int line, ValueType type, String literal) {
    return line
        + ", null, "
        + Stream.of(ValueType.values())
            .map(each -> (each == type ? literal : "null") + "::" + WorkTableSql.sqlType(each))
            .collect(Collectors.joining(", "));
  }

  @Test
  void a_page_shows_the_same_rows() {
    String row = "1, null, '', 1, 1.50, true, '2026-11-29', '10:00', '2026-11-29T09:00Z', 'null'";
    WorkTableRows rows = new WorkTableRows(new Sql(DATA_SOURCE), new PageBytes(1_000_000));
    assertThat(rows.read(INLINE.filled(ALL_TYPES, row), 0, 10).items())
        .hasSize(1)
        .isEqualTo(rows.read(TABLE.filled(ALL_TYPES, row), 0, 10).items());
  }

  @Test
  void recipients_are_the_same() {
    MessageFields fields = MessageFields.of(PEOPLE, INLINE.resources());
    List<MessageFields.Field> wanted =
        List.of(fields.data("code").orElseThrow(), fields.profile("firstName").orElseThrow());
    PostgresRecipients recipients = new PostgresRecipients(DATA_SOURCE);
    for (WorkTable people : people()) {
      assertThat(recipients.after(1, 2, people, fields, wanted))
          .extracting(recipient -> List.copyOf(recipient.values().values()))
          .containsExactly(
              List.of(new Value.NullValue(), new Value.TextValue("n2")),
              List.of(new Value.TextValue("c@example.com"), new Value.TextValue("n3")));
      assertThat(
              recipients.line(
                  Address.of(Channel.EMAIL, "C@example.com"), wanted.getFirst(), people, fields))
          .contains(3L);
    }
  }

  @Test
  void a_request_reads_the_same_rows() {
    PostgresInboundRows inbound =
        new PostgresInboundRows(DATA_SOURCE, INLINE.resources(), INLINE.limits());
    List<Term> values =
        List.of(
            new Term.Column(new ColumnReference(RowScopes.ROW, "code", ValueType.TEXT)),
            new Term.Column(new ColumnReference(Resource.SOURCE, "firstName", ValueType.TEXT)));
    for (WorkTable people : people()) {
      List<String> read = new ArrayList<>();
      inbound.read(
          people, RowRange.all(3), values, context(query("true")), row -> read.add(row.toString()));
      assertThat(read).hasSize(3);
      assertThat(read.getFirst()).contains("a@example.com", "n1");
      List<String> slice = new ArrayList<>();
      inbound.read(
          people,
          new RowRange(2, 1),
          values,
          context(query("true")),
          row -> slice.add(row.toString()));
      assertThat(slice).containsExactly(read.get(1));
    }
  }

  private static List<WorkTable> people() {
    return Stream.of(INLINE, TABLE)
        .map(
            sets ->
                sets.filled(PEOPLE, "1, 1, 'a@example.com'", "2, 2, null", "3, 3, 'c@example.com'"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"999, INLINE", "1000, INLINE", "1001, TABLE", "1200, TABLE"})
  void a_query_switches_behind_the_limit_of_rows(int rows, Storage storage) {
    QuerySettings settings =
        new QuerySettings(
            "profile",
            "id <= " + rows,
            List.of(new AdditionalField("place", "", "RowId()", "")),
            true);
    WorkTable selected = query(settings, LIMITS);
    assertThat(selected.storage()).isEqualTo(storage);
    assertThat(selected.rows()).isEqualTo(rows);
    assertThat(INLINE.rows(selected)).containsExactlyElementsOf(numbered(rows, "%1$d|%1$d|%1$d"));
  }

  @Test
  void a_query_switches_behind_the_limit_of_bytes() {
    QuerySettings settings =
        new QuerySettings(
            "profile", "id <= 10", List.of(new AdditionalField("name", "", "firstName", "")), true);
    long bytes = bytes(settings);
    WorkTable fits = query(settings, new InlineLimits(1_000, bytes));
    WorkTable exceeds = query(settings, new InlineLimits(1_000, bytes - 1));
    assertThat(fits.storage()).isEqualTo(Storage.INLINE);
    assertThat(exceeds.storage()).isEqualTo(Storage.TABLE);
    assertThat(INLINE.rows(fits)).hasSize(10).isEqualTo(INLINE.rows(exceeds));
  }

  /** The smallest limit at which the selection is stored inline. */
  private static long bytes(QuerySettings settings) {
    long most = 10_000;
    long least = 0;
    while (least < most) {
      long middle = (least + most) / 2;
      if (query(settings, new InlineLimits(1_000, middle)).storage() == Storage.INLINE) {
        most = middle;
      } else {
        least = middle + 1;
      }
    }
    assertThat(least).isBetween(50L, 500L);
    return least;
  }

  /** The primary set is small, but what is added to it is not. */
  @Test
  void an_enrichment_that_becomes_too_large_has_the_same_rows_and_counts() {
    WorkTable small = enriched(LIMITS, "x");
    WorkTable large = enriched(new InlineLimits(1_000, 20), "x");
    assertThat(small.storage()).isEqualTo(Storage.INLINE);
    assertThat(large.storage()).isEqualTo(Storage.TABLE);
    assertThat(INLINE.rows(small)).containsExactly("1|null|a|x", "2|null|b|null");
    assertThat(INLINE.rows(large)).isEqualTo(INLINE.rows(small));
  }

  private static WorkTable enriched(InlineLimits limits, String added) {
    WorkTable own = INLINE.filled(TEXTS, "1, null, 'a'", "2, null, 'b'");
    WorkTable linked =
        INLINE.filled(
            WorkTableStructure.ofRows(
                List.of(Column.of("k", ValueType.TEXT), Column.of("v", ValueType.TEXT))),
            "1, null, 'a', '%s'".formatted(added));
    EnrichmentSettings settings =
        new EnrichmentSettings(
            "own",
            true,
            List.of(
                new Relation(
                    "other", "linked", Cardinality.ZERO_OR_ONE, List.of(new Criterion("t", "k")))),
            List.of(new AdditionalField("v", "", "other.v", "")));
    FakeActivityContext context =
        new FakeActivityContext(
            "enrichment1",
            settings,
            List.of(SetFixture.input("own", own), SetFixture.input("linked", linked)));
    return table(
        new EnrichmentExecutor(
                INLINE.resources(),
                INLINE.language(),
                new PostgresRowEnrichment(
                    DATA_SOURCE,
                    INLINE.resources(),
                    INLINE.limits(),
                    new WorkTableStore(DATA_SOURCE, limits)))
            .execute(settings, context));
  }

  private static WorkTable query(QuerySettings settings, InlineLimits limits) {
    return table(
        new QueryExecutor(
                INLINE.resources(),
                INLINE.language(),
                new PostgresQuerySelection(
                    DATA_SOURCE, INLINE.limits(), new WorkTableStore(DATA_SOURCE, limits)))
            .execute(settings, context(settings)));
  }

  private static QuerySettings query(String where) {
    return new QuerySettings("profile", where, List.of(), true);
  }

  private static FakeActivityContext context(ActivitySettings settings) {
    return new FakeActivityContext("any1", settings, List.of());
  }

  private static WorkTable table(Object outcome) {
    return ((Completed) outcome).outputs().getFirst().table().orElseThrow();
  }

  private static List<String> numbered(int rows, String form) {
    return IntStream.rangeClosed(1, rows).mapToObj(form::formatted).toList();
  }
}
