package dev.tributary.adapters.activity.externalapi.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.adapters.activity.externalapi.ExternalApiFixture;
import dev.tributary.adapters.out.postgres.worktable.PostgresWorkTables;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.externalapi.mapping.ResponseTable;
import dev.tributary.application.activity.externalapi.mapping.ResponseTables;
import dev.tributary.application.activity.externalapi.mapping.RowLoads.RowLoad;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.mapping.ColumnFormat;
import dev.tributary.domain.activity.externalapi.mapping.ColumnOrigin;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow.Accepted;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.mapping.RowMapping;
import dev.tributary.domain.activity.externalapi.mapping.ValueRules;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.value.Digits;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a cell holds is what the database holds, whatever the characters. */
class LoadRoundTripTest {
  private static final List<SetFixture> STORAGES =
      List.of(new SetFixture(Storage.INLINE), new SetFixture(Storage.TABLE));
  private static final OutboundMapping MAPPING =
      OutboundMapping.rows(
          "",
          List.of(
              new OutboundColumn(
                  "t",
                  "t",
                  "/0",
                  ColumnOrigin.ELEMENT,
                  ValueType.TEXT,
                  ColumnFormat.PLAIN.withMaxLength(1_000_000),
                  ValueRules.DEFAULT,
                  false),
              OutboundColumn.of("j", ValueType.JSON)));

  @Property(tries = 12)
  void any_text_comes_back_as_it_was(@ForAll @Size(min = 50, max = 400) List<String> texts) {
    check(texts);
  }

  @Example
  void so_do_the_characters_of_copy_itself() {
    check(
        List.of(
            "\\N", "\\.", "\\", "\\\\N", "\t\n\r", "\b\f\u000B", "", " ", "é😀\u2028", "\\x41"));
  }

  private static void check(List<String> texts) {
    for (SetFixture data : STORAGES) {
      check(texts, data);
    }
  }

  private static void check(List<String> texts, SetFixture data) {
    RowMapping mapping = new RowMapping(MAPPING, ZoneOffset.UTC, Digits.DEFAULT);
    FakeActivityContext context =
        new FakeActivityContext(
            "externalApi1", ExternalApiFixture.read("{}", new ArrayList<>()), List.of());
    ResponseTables into =
        new ResponseTables(
            ResponseTable.empty(context.table(Outlet.OUT, MAPPING.structure())),
            Optional.empty(),
            Optional.empty());
    try (RowLoad rows = loads(data).into(into, context)) {
      texts.forEach(text -> rows.add(((Accepted) mapping.row(values(text), 1)).cells()));
      WorkTable table = rows.settle().rows();
      rows.finish("done", () -> {});
      assertThat(read(data, table, "coalesce(c1, '')"))
          .containsExactlyElementsOf(
              texts.stream().map(text -> Objects.requireNonNullElse(stored(text), "")).toList());
      assertThat(read(data, table, "c2 ->> 0"))
          .containsExactlyElementsOf(texts.stream().map(LoadRoundTripTest::stored).toList());
      if (table.storage() == Storage.TABLE) {
        data.execute("drop table " + WorkTableSql.name(table.id()));
      }
    }
  }

  private static CopyRowLoads loads(SetFixture data) {
    return new CopyRowLoads(
        data.store(), new PostgresWorkTables(data.dataSource()), new CopyConfig(8_192));
  }

  private static List<dev.tributary.domain.json.JsonValue> values(String text) {
    return List.of(new JsonText(text), new JsonArray(List.of(new JsonText(text))));
  }

  /** NUL and half pairs are left out. */
  private static @Nullable String stored(String text) {
    boolean fits = text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    return fits ? text : null;
  }

  private static List<@Nullable String> read(SetFixture data, WorkTable table, String column) {
    SqlFragment select =
        SqlFragment.of("select %s as text from ".formatted(column))
            .then(WorkTableSql.source(table))
            .then(" rows order by line");
    List<@Nullable String> all = new ArrayList<>();
    new Sql(data.dataSource())
        .list(select, row -> row.optionalText("text"))
        .forEach(text -> all.add(text.orElse(null)));
    return all;
  }
}
