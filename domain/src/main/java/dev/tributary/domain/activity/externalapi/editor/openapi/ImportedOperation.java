package dev.tributary.domain.activity.externalapi.editor.openapi;

import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.SuggestedSignIn;
import dev.tributary.domain.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * What a description of an API proposes for one of its operations.
 *
 * @param signIns alternatives are left out: all of these are needed
 * @param sampleUrl the address with every parameter that the description names, for a detection
 * @param sample a response as its example or schema describes it
 */
public record ImportedOperation(
    ImportedCall call,
    List<SuggestedSignIn> signIns,
    String sampleUrl,
    Optional<JsonValue> sample) {
  public ImportedOperation {
    signIns = List.copyOf(signIns);
  }
}
