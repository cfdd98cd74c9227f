package dev.tributary.webapp.demo.zoo;

import static dev.tributary.webapp.demo.zoo.ZooCase.object;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Cases that count pages or rows, some of them badly. */
final class ZooNumbers {
  private static final int SIZE = 10;
  private static final int TWENTY = 20;

  private ZooNumbers() {}

  static ZooResponse skipLimit(ZooRequest request) {
    int skip = request.number("skip", 0);
    int limit = Math.max(1, Math.min(100, request.number("limit", SIZE)));
    ObjectNode body = object().put("total", ZooRows.TOTAL).put("skip", skip).put("limit", limit);
    body.set("items", ZooRows.rows(skip, limit));
    return ZooResponse.ok(body);
  }

  static ZooResponse nextPageHeader(ZooRequest request) {
    int page = Math.max(1, request.number("page", 1));
    int size = Math.max(1, Math.min(100, request.number("per_page", SIZE)));
    int from = (page - 1) * size;
    return ZooResponse.ok(ZooRows.rows(from, size))
        .with("X-Page", Integer.toString(page))
        .with("X-Next-Page", ZooRows.more(from, size) ? Integer.toString(page + 1) : "")
        .with("X-Total", Integer.toString(ZooRows.TOTAL));
  }

  /** Pages are counted from 0. */
  static ZooResponse pageNumber(ZooRequest request) {
    int page = request.number("page", 0);
    int size = Math.max(1, Math.min(100, request.number("size", SIZE)));
    ObjectNode body = object();
    body.set("content", ZooRows.rows(page * size, size));
    body.put("number", page)
        .put("size", size)
        .put("totalElements", ZooRows.TOTAL)
        .put("totalPages", (ZooRows.TOTAL + size - 1) / size)
        .put("first", page == 0)
        .put("last", !ZooRows.more(page * size, size));
    return ZooResponse.ok(body);
  }

  /** Never gives more than twenty rows, and no sign that there are more. */
  static ZooResponse silentCut(ZooRequest request) {
    int limit = Math.min(TWENTY, request.number("limit", TWENTY));
    ObjectNode body = object();
    body.set("results", ZooRows.rows(0, limit));
    return ZooResponse.ok(body);
  }

  /** Gives twenty rows, whatever number is wanted. */
  static ZooResponse alwaysTwenty(ZooRequest request) {
    int page = Math.max(1, request.number("page", 1));
    ObjectNode body = object().put("page", page);
    body.put("total_pages", (ZooRows.TOTAL + TWENTY - 1) / TWENTY);
    body.set("data", ZooRows.rows((page - 1) * TWENTY, TWENTY));
    return ZooResponse.ok(body);
  }

  /** After the last page comes the last page. */
  static ZooResponse repeatsLast(ZooRequest request) {
    int last = (ZooRows.TOTAL + SIZE - 1) / SIZE;
    int page = Math.clamp(request.number("page", 1), 1, last);
    ObjectNode body = object();
    body.set("rows", ZooRows.rows((page - 1) * SIZE, SIZE));
    return ZooResponse.ok(body);
  }
}
