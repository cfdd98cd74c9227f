package dev.tributary.webapp.demo.zoo;

import static dev.tributary.webapp.demo.zoo.ZooCase.object;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Cases whose response holds the address of the next page. */
final class ZooLinks {
  private static final int SIZE = 10;

  private ZooLinks() {}

  static ZooResponse linkHeader(ZooRequest request) {
    int page = Math.max(1, request.number("page", 1));
    int size = Math.max(1, Math.min(100, request.number("per_page", SIZE)));
    int from = (page - 1) * size;
    ZooResponse response = ZooResponse.ok(ZooRows.rows(from, size));
    String first = "<%s>; rel=\"first\"".formatted(request.address("per_page=" + size + "&page=1"));
    return response.with(
        "Link",
        ZooRows.more(from, size)
            ? "<%s>; rel=\"next\", %s"
                .formatted(request.address("per_page=" + size + "&page=" + (page + 1)), first)
            : first);
  }

  static ZooResponse nextRecordsUrl(ZooRequest request) {
    int mark = request.path().lastIndexOf("/01g-");
    int from = mark < 0 ? 0 : number(request.path().substring(mark + 5));
    ObjectNode body =
        object().put("totalSize", ZooRows.TOTAL).put("done", !ZooRows.more(from, SIZE));
    if (ZooRows.more(from, SIZE)) {
      body.put("nextRecordsUrl", ZooCase.NEXT_RECORDS_URL.path() + "/01g-" + (from + SIZE));
    }
    body.set("records", ZooRows.rows(from, SIZE));
    return ZooResponse.ok(body);
  }

  static ZooResponse odata(ZooRequest request) {
    int from = request.number("$skip", 0);
    ObjectNode body = object().put("@odata.context", request.base() + "/$metadata#Customers");
    body.put("@odata.count", ZooRows.TOTAL);
    body.set("value", ZooRows.rows(from, SIZE));
    if (ZooRows.more(from, SIZE)) {
      body.put("@odata.nextLink", request.address("$skip=" + (from + SIZE)));
    }
    return ZooResponse.ok(body);
  }

  static ZooResponse jsonApi(ZooRequest request) {
    int from = request.number("page[offset]", 0);
    ObjectNode body = object();
    body.set("data", ZooRows.rows(from, SIZE));
    ObjectNode links = body.putObject("links").put("self", request.address("page[offset]=" + from));
    if (ZooRows.more(from, SIZE)) {
      links.put("next", request.address("page%5Boffset%5D=" + (from + SIZE)));
    } else {
      links.putNull("next");
    }
    body.putObject("meta").put("total", ZooRows.TOTAL);
    return ZooResponse.ok(body);
  }

  /** Every second page is refused once, with the number of seconds to wait. */
  static ZooResponse retryAfter(ZooRequest request) {
    int from = Math.max(0, ZooRows.position(request.text("page[after]")));
    boolean refused = from / SIZE % 2 == 1 && ZooPauses.firstTime(request.path(), from);
    if (refused) {
      return ZooResponse.error(429, "TooManyRequests").with("Retry-After", "1");
    }
    ObjectNode body = object();
    body.set("users", ZooRows.rows(from, SIZE));
    String after = ZooRows.token(from + SIZE);
    body.putObject("meta").put("has_more", ZooRows.more(from, SIZE)).put("after_cursor", after);
    ObjectNode links = body.putObject("links");
    if (ZooRows.more(from, SIZE)) {
      links.put("next", request.address("page%5Bsize%5D=10&page%5Bafter%5D=" + after));
    } else {
      links.putNull("next");
    }
    return ZooResponse.ok(body);
  }

  private static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : ZooRows.TOTAL;
  }
}
