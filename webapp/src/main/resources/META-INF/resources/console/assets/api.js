// Shows the description of the API. A call that is tried goes out with the session of the page, for
// which the API asks for the page's token.
(() => {
  const place = document.getElementById("api");
  window.SwaggerUIBundle({
    url: "/q/openapi",
    dom_id: "#api",
    deepLinking: true,
    docExpansion: "none",
    requestInterceptor: (request) => {
      request.headers["X-CSRF-Token"] = place.dataset.csrf;
      return request;
    },
  });
})();
