package dev.tributary.webapp.activity.externalapi.callimport;

import dev.tributary.application.activity.externalapi.editor.ImportCurl;
import dev.tributary.application.activity.externalapi.editor.ImportOpenApi;
import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.SuggestedSignIn;
import dev.tributary.domain.activity.externalapi.editor.curl.Shell;
import dev.tributary.domain.activity.externalapi.editor.detection.DetectedPaging;
import dev.tributary.domain.activity.externalapi.editor.openapi.ApiDocument.ApiOperation;
import dev.tributary.domain.activity.externalapi.sample.SampleShape;
import dev.tributary.domain.problem.Refused;
import java.util.List;
import java.util.Optional;

/**
 * What was pasted, read: a command line, or a description of an API with the chosen operation.
 *
 * @param operations of a description; empty for a command line
 * @param call empty as long as no operation is chosen
 * @param signIns how a description says that its callers authenticate
 */
record ImportedSource(
    List<ApiOperation> operations,
    Optional<ImportedCall> call,
    List<SuggestedSignIn> signIns,
    Optional<SampleShape> shape,
    Optional<DetectedPaging> paging) {
  /**
   * @param operation key of the one that was chosen; a single one needs no choice
   * @throws Refused when the text can be read as neither
   */
  static ImportedSource read(
      String text,
      Optional<Shell> shell,
      Optional<String> operation,
      ImportCurl curl,
      ImportOpenApi openApi) {
    if (!description(text)) {
      return of(curl.read(text, shell));
    }
    List<ApiOperation> operations = openApi.operations(text);
    Optional<ImportOpenApi.Proposal> chosen =
        operations.stream()
            .map(ApiOperation::key)
            .filter(key -> operations.size() == 1 || operation.equals(Optional.of(key)))
            .findFirst()
            .map(key -> openApi.operation(text, key));
    return new ImportedSource(
        operations,
        chosen.map(proposal -> proposal.operation().call()),
        chosen.stream().flatMap(proposal -> proposal.operation().signIns().stream()).toList(),
        chosen.flatMap(ImportOpenApi.Proposal::shape),
        chosen.flatMap(ImportOpenApi.Proposal::paging));
  }

  /** A call alone, without anything about its response. */
  static ImportedSource of(ImportedCall call) {
    return new ImportedSource(
        List.of(), Optional.of(call), List.of(), Optional.empty(), Optional.empty());
  }

  private static boolean description(String text) {
    String lines = "\n" + text;
    return text.stripLeading().startsWith("{")
        || lines.contains("\nopenapi:")
        || lines.contains("\nswagger:");
  }
}
