package dev.tributary.adapters.out.postgres.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.consent.OptOutChange;
import dev.tributary.domain.consent.OptOutRule;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OptOutSqlTest {
  private static final Sql SQL = new Sql(TestDatabase.create().dataSource());

  @ParameterizedTest
  @EnumSource
  void agrees_with_the_rule_in_every_case(OptOutRule rule) {
    for (String standing : new String[] {"null", "false", "true"}) {
      for (String written : new String[] {"null", "false", "true"}) {
        boolean before = standing.equals("true");
        OptOutChange change =
            rule.change(
                before, Optional.of(written).filter(v -> !v.equals("null")).map(Boolean::valueOf));

        assertThat(value(OptOutSql.after(rule, bool(standing), bool(written))))
            .as("%s: %s, then %s", rule, standing, written)
            .isEqualTo(change.after(before));
      }
    }
  }

  private static String bool(String literal) {
    return literal + "::boolean";
  }

  private static boolean value(String expression) {
    return SQL.first("select " + expression, row -> row.value(1, Boolean.class).orElseThrow())
        .orElseThrow();
  }
}
