package dev.tributary.application.activity.externalapi.editor;

import dev.tributary.domain.activity.externalapi.editor.CallImportErrorCode;
import dev.tributary.domain.activity.externalapi.editor.detection.DetectedPaging;
import dev.tributary.domain.activity.externalapi.editor.detection.ObservedCall;
import dev.tributary.domain.activity.externalapi.editor.detection.PagingDetector;
import dev.tributary.domain.activity.externalapi.editor.openapi.ApiDocument;
import dev.tributary.domain.activity.externalapi.editor.openapi.ApiDocument.ApiOperation;
import dev.tributary.domain.activity.externalapi.editor.openapi.ImportedOperation;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.sample.ProposalLimits;
import dev.tributary.domain.activity.externalapi.sample.SampleShape;
import dev.tributary.domain.activity.externalapi.sample.ShapeDetector;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a call and its mapping of one operation of an API's description. Stores nothing. */
@ApplicationScoped
public class ImportOpenApi {
  private final ApiDocuments documents;
  private final CallImportLimits limits;
  private final ShapeDetector detector;

  public ImportOpenApi(ApiDocuments documents, CallImportLimits limits, ProposalLimits proposals) {
    this.documents = documents;
    this.limits = limits;
    this.detector = new ShapeDetector(Guardrails.DOCUMENTED, proposals);
  }

  /**
   * An operation with what its description shows about responses.
   *
   * @param shape empty when the description shows no response
   * @param paging as the names of parameters and members suggest, never certain
   */
  public record Proposal(
      ImportedOperation operation, Optional<SampleShape> shape, Optional<DetectedPaging> paging) {}

  /**
   * @throws Refused when the text is no description in OpenAPI 3 or too large
   */
  public List<ApiOperation> operations(String text) {
    return document(text).operations();
  }

  /**
   * @param key of an operation
   * @throws Refused as {@link #operations} does, and when there is no such operation
   */
  public Proposal operation(String text, String key) {
    ImportedOperation operation = document(text).operation(key);
    return new Proposal(
        operation,
        operation.sample().map(sample -> detector.rows(sample, Optional.empty())),
        operation
            .sample()
            .map(
                sample ->
                    new ObservedCall(operation.sampleUrl(), Optional.empty(), Map.of(), sample))
            .map(PagingDetector::described));
  }

  private ApiDocument document(String text) {
    if (text.length() > limits.characters()) {
      throw new Refused(CallImportErrorCode.IMPORT_TOO_LARGE, limits.characters());
    }
    return ApiDocument.of(documents.read(text, limits));
  }
}
