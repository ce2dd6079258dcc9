/** One line over months, by Chart.js (global {@code Chart}, from this server); colours and motion as the reader set them. */

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Draws once the canvas stands in the page; a part that is shown anew has a canvas of its own. */
export function drawLine(canvas, view, line) {
  requestAnimationFrame(() => {
    if (canvas.isConnected) {
      const chart = new Chart(canvas, configuration(view, line));
      view.signal.addEventListener("abort", () => chart.destroy());
    }
  });
}

function configuration(view, { title, labels, values, sources, asPercent }) {
  const strong = colour("--accent");
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.color = colour("--quiet");
  return {
    type: "line",
    data: { labels, datasets: [{ label: title, data: values, borderColor: strong, backgroundColor: strong, borderWidth: 2.5, pointRadius: 3, pointHoverRadius: 6, tension: 0, spanGaps: false }] },
    options: {
      animation: still ? false : { duration: 300 },
      maintainAspectRatio: false,
      interaction: { mode: "index", intersect: false },
      plugins: { legend: { display: false }, tooltip: { callbacks: { label: ({ parsed }) => exact(view, parsed.y, asPercent), footer: ([point]) => sentences(sources[point.dataIndex]) } } },
      scales: {
        x: { grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 16 } },
        y: { beginAtZero: true, suggestedMax: asPercent ? 100 : undefined, border: { display: false }, grid: { color: colour("--line") }, ticks: { maxTicksLimit: 6, callback: (value) => rough(view, value, asPercent) } },
      },
    },
  };
}

/** One a line, for a tooltip does not wrap. */
const sentences = (text) => text.split(/(?<=\.) /);

const exact = (view, value, asPercent) => (asPercent ? view.format.percent(value) : view.format.number(value));

const rough = (view, value, asPercent) => (asPercent ? view.format.roughPercent(value) : view.format.number(value));
