package dev.tributary.adapters.out.postgres.profile;

import dev.tributary.adapters.out.postgres.resource.RowSource;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.domain.expression.ColumnReference;
import dev.tributary.domain.profile.ProfileColumns;
import dev.tributary.domain.profile.ProfileFacet;
import dev.tributary.domain.profile.ProfileSearch;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.value.ValueType;
import java.util.ArrayList;
import java.util.List;

/**
 * What a search means as conditions on a row. The first word is found by an index; the others
 * filter its matches.
 */
record SearchSql(RowSource rows) {
  /** All conditions; at least one. */
  List<SqlFragment> conditions(ProfileSearch search) {
    List<SqlFragment> conditions = new ArrayList<>();
    search.facets().stream().sorted().map(this::facet).forEach(conditions::add);
    if (!search.text().isEmpty()) {
      conditions.add(words(search));
    }
    return conditions;
  }

  private SqlFragment words(ProfileSearch search) {
    List<SqlFragment> all = new ArrayList<>();
    for (String word : search.words()) {
      all.add(either(all.isEmpty() ? beginning(word) : anywhere(word)));
    }
    List<SqlFragment> alternatives = new ArrayList<>(whole(search.text()));
    alternatives.add(SqlFragment.join(" and ", all));
    return either(alternatives);
  }

  private List<SqlFragment> beginning(String word) {
    List<SqlFragment> alternatives = new ArrayList<>(whole(word));
    alternatives.add(like(ProfileColumns.LAST_NAME, escaped(word) + "%"));
    alternatives.add(like(ProfileColumns.FIRST_NAME, escaped(word) + "%"));
    alternatives.add(like(ProfileColumns.EMAIL, escaped(word) + "%"));
    return alternatives;
  }

  private List<SqlFragment> anywhere(String word) {
    List<SqlFragment> alternatives = new ArrayList<>(beginning(word));
    alternatives.add(like(ProfileColumns.LAST_NAME, "% " + escaped(word) + "%"));
    alternatives.add(like(ProfileColumns.FIRST_NAME, "% " + escaped(word) + "%"));
    return alternatives;
  }

  private List<SqlFragment> whole(String text) {
    return List.of(
        SqlFragment.of(column(ProfileColumns.EXTERNAL_ID) + " = ?::text", text),
        SqlFragment.of(column(ProfileColumns.ZIP_CODE) + " = ?::text", text));
  }

  private SqlFragment like(String column, String pattern) {
    return SqlFragment.of("lower(%s) like lower(?::text)".formatted(column(column)), pattern);
  }

  /** Escapes what a person typed, so that a pattern matches it literally. */
  private static String escaped(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static SqlFragment either(List<SqlFragment> alternatives) {
    return SqlFragment.of("(").then(SqlFragment.join(" or ", alternatives)).then(")");
  }

  /** As the partial indexes have it. */
  private SqlFragment facet(ProfileFacet facet) {
    return SqlFragment.of(
        switch (facet) {
          case NO_EMAIL -> "(%1$s is null or %1$s = '')".formatted(column(ProfileColumns.EMAIL));
          case OPTED_OUT_EMAIL -> column("optOutEmail");
          case OPTED_OUT_SMS -> column("optOutSms");
          case OPTED_OUT_PUSH -> column("optOutPush");
          case OPTED_OUT_MAIL -> column("optOutMail");
        });
  }

  private String column(String name) {
    return rows.column(new ColumnReference(Resource.SOURCE, name, ValueType.TEXT));
  }
}
