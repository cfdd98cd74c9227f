package dev.tributary.adapters.activity.externalapi.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.adapters.activity.externalapi.ExternalApiFixture;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.application.activity.FakeActivityContext;
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
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What a cell holds is what the database holds, whatever the characters. */
class CopyRoundTripTest {
  private static final SetFixture DATA = new SetFixture();
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

  @Property(tries = 60)
  void any_text_comes_back_as_it_was(@ForAll List<String> texts) throws SQLException {
    check(texts);
  }

  @Example
  void so_do_the_characters_of_copy_itself() throws SQLException {
    check(
        List.of(
            "\\N", "\\.", "\\", "\\\\N", "\t\n\r", "\b\f\u000B", "", " ", "é😀\u2028", "\\x41"));
  }

  private static void check(List<String> texts) throws SQLException {
    WorkTable table = DATA.create(Outlet.OUT, MAPPING.structure());
    RowMapping mapping = new RowMapping(MAPPING, ZoneOffset.UTC, Digits.DEFAULT);
    FakeActivityContext context =
        new FakeActivityContext(
            "externalApi1",
            ExternalApiFixture.read("{}", new ArrayList<>()),
            List.of(),
            DATA::create);
    try (RowLoad rows =
        new CopyRowLoads(DATA.dataSource(), new CopyConfig(64))
            .into(new ResponseTables(table, Optional.empty()), context)) {
      texts.forEach(text -> rows.add(((Accepted) mapping.row(values(text), 1)).cells()));
      rows.finish(() -> {});
    }
    assertThat(read(table, "coalesce(c1, '')"))
        .containsExactlyElementsOf(
            texts.stream().map(text -> Objects.requireNonNullElse(stored(text), "")).toList());
    assertThat(read(table, "c2 ->> 0"))
        .containsExactlyElementsOf(texts.stream().map(CopyRoundTripTest::stored).toList());
    DATA.execute("drop table " + WorkTableSql.source(table));
  }

  private static List<dev.tributary.domain.json.JsonValue> values(String text) {
    return List.of(new JsonText(text), new JsonArray(List.of(new JsonText(text))));
  }

  /** NUL and half pairs are left out. */
  private static @Nullable String stored(String text) {
    boolean fits = text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    return fits ? text : null;
  }

  private static List<@Nullable String> read(WorkTable table, String column) throws SQLException {
    List<@Nullable String> all = new ArrayList<>();
    try (Connection connection = DATA.dataSource().getConnection();
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    "select "
                        + column
                        + " from "
                        + WorkTableSql.source(table)
                        + " order by line")) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }
}
