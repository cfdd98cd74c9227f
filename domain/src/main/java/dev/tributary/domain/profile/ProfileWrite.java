package dev.tributary.domain.profile;

import dev.tributary.domain.consent.OptOutRule;
import java.util.Map;

/**
 * What a caller writes in a profile.
 *
 * @param texts by column; blank or absent for no value
 * @param optOuts whether existing opt-outs may be revoked
 */
public record ProfileWrite(Map<String, String> texts, OptOutRule optOuts) {
  public ProfileWrite {
    texts = Map.copyOf(texts);
  }

  /** A write that revokes no opt-out. */
  public static ProfileWrite of(Map<String, String> texts) {
    return new ProfileWrite(texts, OptOutRule.SET_ONLY);
  }

  String text(String column) {
    return texts.getOrDefault(column, "");
  }
}
