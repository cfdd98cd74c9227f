package dev.tributary.application.activity.externalapi.drift;

import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.drift.Drift;
import dev.tributary.domain.activity.externalapi.drift.Drift.Finding;
import dev.tributary.domain.activity.externalapi.drift.DriftAction;
import dev.tributary.domain.activity.externalapi.drift.Observed;
import dev.tributary.domain.activity.externalapi.drift.ResponseShape;
import dev.tributary.domain.exchange.RemoteText;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.SecretMask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How responses differ from their mapping and from the last good run. */
public final class DriftWarnings {
  private DriftWarnings() {}

  /**
   * The differences of which the settings warn.
   *
   * @param status of the last response
   * @throws UnusableResponse for a difference at which they stop
   */
  public static List<Message> of(
      Observed observed,
      ExternalApiSettings settings,
      Optional<ResponseShape> lastGood,
      SecretMask mask,
      int status) {
    Drift drift = drift(settings, lastGood, mask);
    List<Message> warnings = new ArrayList<>();
    for (Finding finding : drift.findings(observed)) {
      if (finding.action() == DriftAction.STOP) {
        throw new UnusableResponse(finding.code(), finding.message(), status);
      }
      warnings.add(finding.message());
    }
    return warnings;
  }

  static Drift drift(
      ExternalApiSettings settings, Optional<ResponseShape> lastGood, SecretMask mask) {
    return new Drift(
        settings.drift(), settings.outbound(), lastGood, name -> RemoteText.shown(mask.mask(name)));
  }
}
