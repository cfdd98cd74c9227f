package dev.tributary.adapters.in.rest.page;

import dev.tributary.domain.problem.Refused;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The requested page of a list; a resource's method takes it as a bean parameter. */
@RegisterForReflection
public class PageRequest {
  /** Enough for a screen. */
  public static final int DEFAULT = 25;

  /** Beyond this a response takes noticeably long and a page is longer than people read. */
  public static final int MOST = 500;

  @QueryParam("limit")
  @DefaultValue("" + DEFAULT)
  @Parameter(
      description = "How many items at most; a page may hold fewer and still have a `next`.",
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              format = "int32",
              minimum = "1",
              maximum = "500",
              defaultValue = "25"))
  String limit = "" + DEFAULT;

  @QueryParam("after")
  @Parameter(description = "The `next` of the page before.")
  @Nullable String after;

  /** How many items are wanted. */
  public int limit() {
    int wanted = limit.matches("\\d{1,3}") ? Integer.parseInt(limit) : 0;
    if (wanted < 1 || wanted > MOST) {
      throw new Refused(PageErrorCode.LIMIT_REFUSED, limit, MOST);
    }
    return wanted;
  }

  /**
   * The place after which the page begins.
   *
   * @param reader turns the key of {@link Page#of} back; what it cannot read is refused
   */
  public <K> Optional<K> after(Function<String, K> reader) {
    return Optional.ofNullable(after).map(cursor -> read(cursor, reader));
  }

  private static <K> K read(String cursor, Function<String, K> reader) {
    try {
      return reader.apply(Cursor.key(cursor));
    } catch (IllegalArgumentException notOfThisList) {
      throw new Refused(PageErrorCode.CURSOR_REFUSED, cursor);
    }
  }
}
