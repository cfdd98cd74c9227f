package dev.tributary.adapters.activity.externalapi.editor;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.externalapi.editor.DetectResponse.Detection;
import dev.tributary.domain.activity.externalapi.editor.detection.DetectedPaging;
import dev.tributary.domain.activity.externalapi.editor.detection.DetectedRows;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a response shows.
 *
 * @param rows missing when it holds no array
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "ResponseDetection",
    examples = {
      "{\"rows\":{\"at\":\"/items\",\"elements\":1,\"confidence\":\"sure\"},"
          + "\"paging\":{\"kind\":\"nextUrl\",\"confidence\":\"sure\",\"at\":\"/next\",\"first\":0,"
          + "\"reasons\":[\"The body holds the address of the next page at /next.\"]}}"
    })
record DetectionResponse(@Nullable Rows rows, Paging paging) {
  /** The array whose elements are probably the rows. */
  @Schema(name = "DetectedRows")
  record Rows(String at, int elements, String confidence) {
    static Rows of(DetectedRows rows) {
      return new Rows(
          rows.at().toString(),
          rows.elements().size(),
          SettingsReader.choiceName(rows.confidence()));
    }
  }

  /**
   * How further pages are probably requested.
   *
   * @param at where the value for the next page stands
   * @param tokenIn where the next request carries it, such as {@code {"query": "page"}}
   * @param first number of the first page, or offset of the first row
   * @param size rows of a page
   * @param hasMore JSON Pointer to a boolean that states whether there are further pages
   * @param total JSON Pointer to the number of all rows
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "DetectedPaging")
  record Paging(
      String kind,
      String confidence,
      String at,
      @Nullable Map<String, String> tokenIn,
      int first,
      @Nullable Integer size,
      @Nullable Map<String, String> sizeIn,
      @Nullable String hasMore,
      @Nullable String total,
      List<String> reasons) {
    static Paging of(DetectedPaging paging, Locale locale) {
      return new Paging(
          SettingsReader.choiceName(paging.kind()),
          SettingsReader.choiceName(paging.confidence()),
          paging.at(),
          paging.tokenIn().map(Paging::place).orElse(null),
          paging.first(),
          paging.size().isPresent() ? paging.size().getAsInt() : null,
          paging.sizeIn().map(Paging::place).orElse(null),
          paging.hasMore().map(Object::toString).orElse(null),
          paging.total().map(Object::toString).orElse(null),
          paging.reasons().stream().map(reason -> Texts.render(reason, locale)).toList());
    }

    private static Map<String, String> place(RequestPlace place) {
      return switch (place) {
        case RequestPlace.Query(var name) -> Map.of("query", name);
        case RequestPlace.Header(var name) -> Map.of("header", name);
        case RequestPlace.Body(var at) -> Map.of("body", at.toString());
        case RequestPlace.Path() -> Map.of("path", "");
      };
    }
  }

  static DetectionResponse of(Detection detection, Locale locale) {
    return new DetectionResponse(
        detection.rows().map(Rows::of).orElse(null), Paging.of(detection.paging(), locale));
  }
}
