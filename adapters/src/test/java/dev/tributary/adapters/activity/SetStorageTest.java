package dev.tributary.adapters.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.externalapi.request.PostgresInboundRows;
import dev.tributary.adapters.out.postgres.message.PostgresRecipients;
import dev.tributary.adapters.out.postgres.worktable.PageBytes;
import dev.tributary.adapters.out.postgres.worktable.WorkTableRows;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.activity.externalapi.request.RowRange;
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
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A set is the same in both storages, for every reader. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SetStorageTest extends StoredSets {
  private static final WorkTableStructure ALL_TYPES =
      WorkTableStructure.ofRows(
          Stream.of(ValueType.values())
              .map(type -> Column.of(type.name().toLowerCase(Locale.ROOT), type))
              .toList());

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
    MessageFields fields = MessageFields.of(PEOPLE, INLINE.resources(), Map.of());
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
}
