package dev.tributary.domain.exchange.rule;

/** What a rule makes of a response. */
public enum RuleAction {
  /** It means no rows. */
  EMPTY,
  /** It is read as any good one, whatever its status. */
  SUCCESS,
  FAIL,
  RETRY,
  RATE_LIMITED,
  /** The credential has expired, whatever the status is. */
  REFRESH_TOKEN,
  /** The token of the page has expired: the pages begin again. */
  RESTART_PAGES
}
