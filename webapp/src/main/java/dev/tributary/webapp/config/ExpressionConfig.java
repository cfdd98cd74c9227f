package dev.tributary.webapp.config;

import dev.tributary.domain.expression.ExpressionLanguageConfig.LeapDays;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How large expressions may be, and how long the database may work on them. */
@ConfigMapping(prefix = "tributary.expression")
public interface ExpressionConfig {
  /** The most characters of one expression. */
  @WithDefault("4000")
  int maxLength();

  /** The most parentheses, calls and signs inside each other, at most 200. */
  @WithDefault("50")
  int maxDepth();

  /** The most operators of one expression, at most 500. */
  @WithDefault("300")
  int maxOperators();

  /** The most bytes of a text that an expression computes; a longer one fails its activity. */
  @WithDefault("262144")
  int maxText();

  /** What GetOption gives, by name: {@code tributary.expression.options.sender=…}. */
  Map<String, String> options();

  /**
   * When IsBirthday finds people born on 29 February in years without that day: FEBRUARY_28 or
   * MARCH_1.
   */
  @WithDefault("FEBRUARY_28")
  LeapDays leapDays();

  /** How long the statement of a query, deduplication or enrichment may take. */
  @WithDefault("1h")
  Duration statementTimeout();

  /**
   * How long a count or preview may take while its author waits, and all activities of a dry run
   * together, by which previews, test calls and estimates get their rows.
   */
  @WithDefault("10s")
  Duration previewTimeout();
}
