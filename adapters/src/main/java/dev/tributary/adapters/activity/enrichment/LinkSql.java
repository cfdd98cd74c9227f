package dev.tributary.adapters.activity.enrichment;

import dev.tributary.adapters.out.postgres.expression.TermSql;
import dev.tributary.adapters.out.postgres.expression.TrimmingSql;
import dev.tributary.adapters.out.postgres.resource.RowSource;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.domain.activity.enrichment.Aggregation;
import dev.tributary.domain.activity.enrichment.Cardinality;
import dev.tributary.domain.activity.enrichment.EnrichmentPlan.Link;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.WorkTable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One link in SQL: the linked rows with their destinations computed once, so that they can be
 * hashed, and the join to them.
 *
 * @param number its place among the links
 * @param rows the linked rows
 */
record LinkSql(int number, Link link, WorkTable table, RowSource rows, AggregationSql aggregation) {
  LinkSql(int number, Link link, WorkTable table, RowSource rows) {
    this(number, link, table, rows, new AggregationSql(link.aggregation(), table.structure()));
  }

  String alias() {
    return "l" + number;
  }

  /** Two common table expressions: the linked rows with their keys, and how many share them. */
  SqlFragment tables(WorkTable primary, TermSql compiler) {
    return SqlFragment.of("k%d as (".formatted(number))
        .then(byPosition() ? paired(primary) : keyed(compiler))
        .then("), %s as (".formatted(alias()))
        .then(counted())
        .then(")");
  }

  private SqlFragment keyed(TermSql compiler) {
    SqlFragment keyed = SqlFragment.of("select %s.*".formatted(RowSource.TABLE));
    List<Term> destinations = link.destinations();
    for (int i = 0; i < destinations.size(); i++) {
      keyed = keyed.then(", ").then(key(destinations.get(i), compiler)).then(" as d" + i);
    }
    return keyed
        .then(aggregation.values(compiler))
        .then(" from ")
        .then(rows.from())
        .then(aggregation.filter(compiler));
  }

  /** The first with the first: lines may have gaps where records were rejected. */
  private SqlFragment paired(WorkTable primary) {
    return SqlFragment.of("select linked.*, own.line as d0 from ")
        .then(placed("*", table))
        .then(" linked join ")
        .then(placed("line", primary))
        .then(" own using (position)");
  }

  private static SqlFragment placed(String columns, WorkTable rows) {
    return SqlFragment.of(
            "(select %s, row_number() over (order by line) as position from ".formatted(columns))
        .then(WorkTableSql.source(rows))
        .then(" placed)");
  }

  private SqlFragment counted() {
    String keys = keys();
    String table = "k" + number;
    if (many()) {
      return aggregation.grouped(table, keys);
    }
    String partition = keys.isEmpty() ? "" : "partition by " + keys + " ";
    return SqlFragment.of(
        """
        select *, row_number() over (%sorder by line) as place, \
        count(*) over (%s) as partners from %s\
        """
            .formatted(partition, partition, table));
  }

  /** {@code left join} to the first partner; {@code compiler} compiles over the primary set. */
  SqlFragment join(TermSql compiler) {
    SqlFragment join = SqlFragment.of(" left join %s on %s.place = 1".formatted(alias(), alias()));
    List<SqlFragment> sources = sources(compiler);
    for (int i = 0; i < sources.size(); i++) {
      join = join.then(" and %s.d%d = ".formatted(alias(), i)).then(sources.get(i));
    }
    return join;
  }

  /** What of a row of the primary set its partner's keys equal. */
  private List<SqlFragment> sources(TermSql compiler) {
    return byPosition()
        ? List.of(SqlFragment.of(RowSource.TABLE + "." + WorkTableSql.LINE))
        : link.sources().stream().map(source -> key(source, compiler)).toList();
  }

  /** Invisible characters around a text do not prevent a match. */
  private static SqlFragment key(Term term, TermSql compiler) {
    SqlFragment key = compiler.compile(term);
    return term.type() == ValueType.TEXT ? TrimmingSql.both(key) : key;
  }

  /** How many partners a row has, and where it may have one only, the text it is matched by. */
  SqlFragment counts(TermSql compiler) {
    SqlFragment count = SqlFragment.of("%s as n%d".formatted(partners(), number));
    if (!required()) {
      return count;
    }
    List<SqlFragment> sources =
        sources(compiler).stream().map(source -> source.then("::text")).toList();
    return sources.isEmpty()
        ? count.then(", null::text as m%d".formatted(number))
        : count
            .then(", concat_ws(', ', ")
            .then(SqlFragment.join(", ", sources))
            .then(") as m%d".formatted(number));
  }

  /** The counts of the link after the join: matched, unmatched, several, and some keys of these. */
  String coverage() {
    String keys =
        required()
            ? """
            array(select distinct m%d from joined where n%d > 1 and m%d is not null \
            order by 1 limit 5)\
            """
                .formatted(number, number, number)
            : "'{}'::text[]";
    return """
    count(*) filter (where n%1$d > 0) as matched%1$d, \
    count(*) filter (where n%1$d = 0) as unmatched%1$d, \
    count(*) filter (where n%1$d > 1) as several%1$d, %2$s as keys%1$d\
    """
        .formatted(number, keys);
  }

  /** Whether rows without a partner are left out. */
  boolean required() {
    return link.relation().cardinality() == Cardinality.ONE;
  }

  /** The SQL of a column of the linked row. */
  String column(String name) {
    if (!many()) {
      return alias() + "." + WorkTableSql.column(table.structure(), name);
    }
    return name.equals(Aggregation.COUNT) ? partners() : aggregation.column(alias(), name);
  }

  private String partners() {
    return "coalesce(%s.partners, 0)".formatted(alias());
  }

  private boolean many() {
    return link.relation().cardinality() == Cardinality.MANY;
  }

  private boolean byPosition() {
    return link.relation().byPosition().isPresent();
  }

  private String keys() {
    return IntStream.range(0, byPosition() ? 1 : link.criteria().size())
        .mapToObj(i -> "d" + i)
        .collect(Collectors.joining(", "));
  }
}
