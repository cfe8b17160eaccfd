#!/usr/bin/env python3
"""The HTML report in headless Chromium: no console error, no request, columns in order, keyboard, filters, accessibility, speed.

Usage: browser.py SANAD [FOLDER]: screenshots are left in FOLDER. Needs Debian's chromium and chromium-driver, and selenium and
axe-core-python from PyPI.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import time

import axe_core_python
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.chrome.service import Service

ROOT = pathlib.Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "Tests/Reports/Golden/all-rules.html"


def find_axe():
    """The script of the package; what drives it there is for another browser library."""
    return next(pathlib.Path(axe_core_python.__file__).parent.rglob("axe.min.js")).read_text()


def browser(width=1400, height=1000, dark=False):
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--window-size={width},{height}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    # The window of a headless browser is not narrowed below 500 pixels; the page is.
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
    return driver


def check(condition, message):
    if not condition:
        sys.exit(f"browser test: {message}")


def quiet(driver, page):
    errors = [entry for entry in driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
    check(not errors, f"{page}: the console says {errors}")
    asked = []
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            url = message["params"]["request"]["url"]
            if not url.startswith(("file:", "data:", "about:", "chrome:")):
                asked.append(url)
    check(not asked, f"{page}: asks for {asked}")


def accessible(driver, page):
    driver.execute_script(find_axe())
    result = driver.execute_async_script("const done = arguments[0]; axe.run().then(done, (e) => done({violations: [String(e)]}));")
    found = [f"{one['id']}: {one['nodes'][0]['html'][:160]}" if isinstance(one, dict) else one for one in result["violations"]]
    check(not found, f"{page}: axe finds " + "; ".join(found))


def press(driver, key):
    driver.find_element(By.TAG_NAME, "body").send_keys(key)


def active(driver):
    return driver.switch_to.active_element


def reading(driver, page, pictures, name):
    """A report of several documents: the overview, one document, the keyboard."""
    driver.get(page.as_uri())
    check(driver.execute_script("return document.title").startswith("sanad"), "no title")
    check(not [a for a in driver.find_elements(By.CSS_SELECTOR, "article.doc") if a.is_displayed()], "documents beside the overview")
    check(driver.find_element(By.ID, "overview").is_displayed(), "no overview")
    accessible(driver, f"{name}: overview")
    driver.save_screenshot(str(pictures / f"{name}-overview.png"))
    driver.find_element(By.CSS_SELECTOR, "#overview tbody a").click()
    article = driver.find_element(By.CSS_SELECTOR, "article.open")
    check(article.is_displayed() and not driver.find_element(By.ID, "overview").is_displayed(), "the link opens no document")
    accessible(driver, f"{name}: document")
    driver.save_screenshot(str(pictures / f"{name}-document.png"))
    quiet(driver, name)
    return article


def columns(driver, article, name):
    row = next(r for r in article.find_elements(By.CSS_SELECTOR, ".row:not(.head)"))
    left, right = row.find_elements(By.CSS_SELECTOR, ".side")
    check(left.rect["x"] < right.rect["x"], f"{name}: the original is not on the left")
    style = "return getComputedStyle(arguments[0]).direction"
    check(driver.execute_script(style, left) == "ltr", f"{name}: the original runs from the right")
    check(driver.execute_script(style, right) == "rtl", f"{name}: the translation runs from the left")


def keyboard(driver, article):
    press(driver, "n")
    first = active(driver).get_attribute("id")
    check("finding" in active(driver).get_attribute("class"), "n focuses no finding")
    press(driver, "n")
    second = active(driver).get_attribute("id")
    check(first != second, "n stays where it is")
    lit = driver.execute_script("return document.querySelectorAll('mark.on').length")
    check(lit >= 1, "a finding lights up no passage")
    press(driver, "p")
    check(active(driver).get_attribute("id") == first, "p does not go back")
    press(driver, "f")
    fact = active(driver)
    check("f" in fact.get_attribute("class").split(), "f focuses no fact")
    pair = fact.get_attribute("data-pair")
    if pair:
        lit = driver.execute_script("return document.querySelectorAll('.f.on').length")
        check(lit == 2, f"a fact lights up {lit} and not its partner and itself")
    press(driver, "/")
    check(active(driver).get_attribute("id") == "search", "/ does not search")
    active(driver).send_keys("56")
    rows = [r for r in article.find_elements(By.CSS_SELECTOR, ".row:not(.head)") if r.is_displayed()]
    check(len(rows) == 1, f"the search leaves {len(rows)} rows")
    active(driver).send_keys(Keys.BACKSPACE, Keys.BACKSPACE, Keys.ESCAPE)
    shown = lambda: len([f for f in article.find_elements(By.CSS_SELECTOR, ".finding") if f.is_displayed()])
    before = shown()
    driver.find_element(By.CSS_SELECTOR, "[data-show=warning]").click()
    check(0 < shown() < before, "the filter hides nothing")
    driver.find_element(By.CSS_SELECTOR, "[data-show=warning]").click()
    check(shown() == before, "the filter brings nothing back")
    press(driver, "o")
    check(driver.find_element(By.ID, "overview").is_displayed(), "o does not go to the overview")


def copying(driver):
    driver.execute_script("location.hash = 'd1'")
    details = driver.find_element(By.CSS_SELECTOR, "article.open details.fixes")
    details.find_element(By.TAG_NAME, "summary").click()
    check("۶۵" in details.text and "56" in details.text, "the corrections do not say both values")
    details.find_element(By.CSS_SELECTOR, "button.copy").click()
    time.sleep(0.3)
    check(driver.find_element(By.ID, "state").text == "copied", "the list is not copied")


def harmless(driver):
    """The document full of markup and script: nothing of it runs, no element of it is there."""
    driver.execute_script("location.hash = 'd3'")
    check(not driver.find_elements(By.CSS_SELECTOR, "article img, article script, [onerror], [onfocus]"), "markup of a document is live")


def hover(driver):
    driver.execute_script("location.hash = 'd1'")
    fact = driver.find_element(By.CSS_SELECTOR, "article.open .f[data-pair]")
    webdriver.ActionChains(driver).move_to_element(fact).perform()
    lit = driver.execute_script("return [document.querySelectorAll('.f.on').length, document.querySelectorAll('.s.on').length]")
    check(lit == [2, 2], f"hovering lights up {lit} facts and sentences")


def long_document(sanad, folder):
    """2,000 sentences with figures in them."""
    english, persian = [], []
    for number in range(2000):
        english.append(f"In section {number + 100} the committee counted {number * 3 + 11} votes and {number % 90 + 10} seats.")
        persian.append(f"در بخش {number + 100} کمیته {number * 3 + 11 + (number % 50 == 0)} رأی و {number % 90 + 10} کرسی شمرد.")
    join = lambda lines: "\n\n".join(" ".join(lines[i : i + 4]) for i in range(0, len(lines), 4))
    (folder / "long.en.txt").write_text(join(english))
    (folder / "long.fa.txt").write_text(join(persian))
    page = folder / "long.html"
    run = subprocess.run(
        [sanad, "check", folder / "long.fa.txt", "--original", folder / "long.en.txt", "--format", "html", "--output", page])
    check(run.returncode in (0, 1), f"sanad ends with {run.returncode}")
    return page


def main():
    sanad = sys.argv[1]
    pictures = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp(prefix="sanad-browser-"))
    pictures.mkdir(parents=True, exist_ok=True)
    for name, size in {"light": (1400, 1000, False), "dark": (1400, 1000, True), "phone": (390, 840, False)}.items():
        driver = browser(*size)
        try:
            article = reading(driver, GOLDEN, pictures, name)
            width = driver.execute_script("return document.documentElement.scrollWidth")
            check(width <= size[0], f"{name}: the page is {width} pixels wide")
            if name != "phone":
                columns(driver, article, name)
                hover(driver)
                keyboard(driver, article)
                copying(driver)
                harmless(driver)
            else:
                row = article.find_elements(By.CSS_SELECTOR, ".row:not(.head)")[0]
                left, right = row.find_elements(By.CSS_SELECTOR, ".side")
                check(left.rect["y"] < right.rect["y"], "phone: the texts do not stand below each other")
            quiet(driver, name)
        finally:
            driver.quit()
    with tempfile.TemporaryDirectory() as scratch:
        page = long_document(sanad, pathlib.Path(scratch))
        driver = browser()
        try:
            driver.get(page.as_uri())
            timing = "const t = performance.getEntriesByType('navigation')[0]; return t.loadEventEnd"
            opened = driver.execute_script(timing) / 1000
            print(f"a document of 2,000 sentences opens in {opened:.2f} s ({page.stat().st_size >> 10} KB)")
            check(opened < 1, "that is too long")
            driver.save_screenshot(str(pictures / "long.png"))
            started = time.time()
            press(driver, "n")
            check(time.time() - started < 1, "going to the next finding takes too long")
            driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
            driver.save_screenshot(str(pictures / "print.png"))
            quiet(driver, "long")
        finally:
            driver.quit()
    print(f"screenshots: {pictures}")


main()
