// Previews the beginning of a file and then sends the whole file, both as raw bodies: the server would
// store all of a form before it could refuse it.
(() => {
  const form = document.getElementById("import");
  const status = document.getElementById("preview-status");
  const preview = document.getElementById("preview");
  const refused = document.getElementById("refused");
  const sending = document.getElementById("sending");
  const button = document.querySelector("button[form=import]");
  const file = form.elements.file;

  // The options of the import, named as the API names them, without those that have their default.
  const query = () => {
    const options = new URLSearchParams({ fileName: file.files[0].name });
    for (const { name, value, dataset } of form.elements) {
      if (["", "csrf", "file"].includes(name) || value === "" || value === dataset.default) continue;
      const values = name === "dateFormat" ? value.split(";").map((one) => one.trim()) : [value];
      for (const one of values) if (one !== "") options.append(name, one);
    }
    return options;
  };

  const headers = () => ({
    "Content-Type": "application/octet-stream",
    "X-CSRF-Token": form.elements.csrf.value,
  });

  const complain = (problem) => {
    const banner = document.createElement("div");
    banner.className = "banner failed";
    banner.role = "alert";
    banner.append(problem);
    refused.replaceChildren(banner);
  };

  // Shows the problem that the server reported, if any.
  const refuse = (text) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    const banners = page.querySelectorAll("#preview > .banner");
    if (banners.length > 0) refused.replaceChildren(...banners);
    else complain(page.getElementById("problem") ?? form.dataset.lost);
  };

  const show = (text) => {
    const fresh = new DOMParser().parseFromString(text, "text/html").getElementById("preview");
    const focused = document.activeElement?.id;
    refused.replaceChildren();
    status.textContent = fresh.dataset.formatSummary;
    preview.replaceChildren(...fresh.children);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    if (!preview.querySelector("table")) document.getElementById("options").open = true;
  };

  const ask = async () => {
    try {
      const response = await fetch(`/console/imports/preview?${query()}`, {
        method: "POST",
        headers: headers(),
        body: file.files[0].slice(0, Number(form.dataset.head)),
      });
      return { ok: response.ok, text: await response.text() };
    } catch {
      return { ok: false, text: "" };
    }
  };

  let previews = 0;
  const readPreview = async () => {
    const mine = ++previews;
    const { ok, text } = await ask();
    if (mine === previews) (ok ? show : refuse)(text);
  };

  const busy = (is) => {
    form.inert = is;
    button.disabled = is;
    sending.hidden = !is;
    onbeforeunload = is ? (event) => event.preventDefault() : null;
  };

  const sent = (percent) => {
    const words = document.getElementById("sending-status");
    sending.querySelector("progress").value = percent;
    words.textContent =
      percent === 100 ? words.dataset.sent : words.dataset.words.replace("#", percent);
  };

  const send = () => {
    const request = new XMLHttpRequest();
    request.open("POST", `/console/imports?${query()}`);
    for (const [name, value] of Object.entries(headers())) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      sent(Math.floor((loaded * 100) / total)),
    );
    request.addEventListener("loadend", () => busy(false));
    request.addEventListener("error", () => refuse(""));
    request.addEventListener("load", () => {
      if (request.status !== 202) return refuse(request.responseText);
      onbeforeunload = null;
      location.assign(new URL(request.getResponseHeader("Location"), location.href).pathname);
    });
    sending.querySelector("button").onclick = () => request.abort();
    refused.replaceChildren();
    sent(0);
    busy(true);
    request.send(file.files[0]);
  };

  let previewed = Promise.resolve();
  form.addEventListener("change", ({ target }) => {
    if (file.files.length === 0) return;
    // The format of the file decides on its columns, so earlier choices of columns are dropped.
    if (["file", "encoding", "separator", "quote", "header"].includes(target.name)) {
      preview.replaceChildren();
    }
    const tooLarge = file.files[0].size > Number(form.dataset.most);
    file.setCustomValidity(tooLarge ? form.dataset.tooLarge : "");
    if (tooLarge) complain(form.dataset.tooLarge);
    else previewed = readPreview();
  });

  form.addEventListener("click", ({ target }) => {
    if (!target.closest("[data-leave-out]")) return;
    for (const choice of preview.querySelectorAll("select:invalid")) choice.selectedIndex = 1;
    previewed = readPreview();
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    await previewed;
    button.disabled = false;
    const problem = document.querySelector("#refused [role=alert], #preview [role=alert]");
    if (!problem) return send();
    problem.tabIndex = -1;
    problem.focus();
  });

  button.disabled = false;
  // Chosen before this script was here, or kept by the browser when the page was left.
  if (file.files.length > 0) file.dispatchEvent(new Event("change", { bubbles: true }));
})();
