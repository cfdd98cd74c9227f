package dev.tributary.application.message.suppression;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.message.Suppression.Reason;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Removes many suppressions of addresses that their server refused, as after a wrong credential or
 * an entry on a block list. Opt-outs are removed one by one.
 */
@ApplicationScoped
public class ReleaseSuppressions {
  private final Suppressions suppressions;
  private final AuditRecorder changes;

  public ReleaseSuppressions(Suppressions suppressions, AuditRecorder changes) {
    this.suppressions = suppressions;
    this.changes = changes;
  }

  /** How many. */
  @Transactional
  public int release(Reason reason, SuppressionFilter filter) {
    if (reason == Reason.UNSUBSCRIBED) {
      throw new Refused(MessageErrorCode.NOT_RELEASED_IN_BULK);
    }
    int released = suppressions.remove(filter.with(reason));
    changes.record(
        "released", "suppression", "bounced", meant(filter), Map.of("released", released));
    return released;
  }

  private static Map<String, Object> meant(SuppressionFilter filter) {
    Map<String, Object> meant = new LinkedHashMap<>();
    meant.put("channel", filter.channel().name().toLowerCase(Locale.ROOT));
    filter.from().ifPresent(from -> meant.put("from", from.toString()));
    filter.to().ifPresent(to -> meant.put("to", to.toString()));
    meant.put("reply", filter.reply());
    return meant;
  }
}
