package dev.tributary.adapters.activity.externalapi.editor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.adapters.activity.externalapi.ColumnDeclaration;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.application.activity.externalapi.editor.ImportOpenApi.Proposal;
import dev.tributary.domain.activity.externalapi.editor.SuggestedSignIn;
import dev.tributary.domain.activity.externalapi.editor.openapi.ApiDocument.ApiOperation;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a description of an API proposes.
 *
 * @param operations what can be called
 * @param call of the operation that was chosen; missing when none was
 * @param authentication what the API wants its callers to authenticate with
 * @param arrayPath JSON Pointer to the rows; missing when the description does not show one array
 * @param columns as they stand in {@code outbound.columns}
 * @param paging as the names of parameters and members suggest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "OpenApiProposal",
    examples = {
      "{\"operations\":[{\"key\":\"GET /coupons\",\"summary\":\"Coupons\"}],\"authentication\":[],"
          + "\"columns\":[]}"
    })
record OperationResponse(
    List<Operation> operations,
    @Nullable ImportedCallResponse call,
    List<Authentication> authentication,
    @Nullable String arrayPath,
    List<JsonNode> columns,
    DetectionResponse.@Nullable Paging paging) {
  /** Something that can be called. */
  @Schema(name = "ApiOperation")
  record Operation(String key, String summary) {
    static Operation of(ApiOperation operation) {
      return new Operation(operation.key(), operation.summary());
    }
  }

  /**
   * A way to authenticate.
   *
   * @param name of the header, parameter or cookie that holds a key
   * @param tokenUrl where OAuth 2.0 gives tokens
   */
  @Schema(name = "SuggestedAuthentication")
  record Authentication(String kind, String name, String tokenUrl, List<String> scopes) {
    static Authentication of(SuggestedSignIn signIn) {
      return new Authentication(
          SettingsReader.choiceName(signIn.kind()),
          signIn.name(),
          signIn.tokenUrl(),
          signIn.scopes());
    }
  }

  static OperationResponse listing(List<ApiOperation> operations) {
    return new OperationResponse(
        operations.stream().map(Operation::of).toList(), null, List.of(), null, List.of(), null);
  }

  static OperationResponse of(
      List<ApiOperation> operations, Proposal proposal, ImportedCallResponse call, Locale locale) {
    return new OperationResponse(
        operations.stream().map(Operation::of).toList(),
        call,
        proposal.operation().signIns().stream().map(Authentication::of).toList(),
        proposal
            .shape()
            .flatMap(shape -> shape.chosen())
            .map(chosen -> chosen.path().toString())
            .orElse(null),
        proposal.shape().stream()
            .flatMap(shape -> shape.columns().stream())
            .map(column -> (JsonNode) ColumnDeclaration.ROWS.declaration().write(column.column()))
            .toList(),
        proposal.paging().map(paging -> DetectionResponse.Paging.of(paging, locale)).orElse(null));
  }
}
