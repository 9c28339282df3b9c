# Sourced by ./test: makes sure that there is a Chromium and a font with Chinese characters; installs them where it may.
missing=()
CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
[ -n "$CHROMIUM" ] || missing+=(chromium)
fc-list ':lang=zh-cn' 2>/dev/null | grep -q . || missing+=(fonts-noto-cjk)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" fontconfig >/dev/null
    CHROMIUM=${CHROMIUM:-$(command -v chromium)}
  else
    echo "The browser tests need: ${missing[*]}. Install them (Debian: sudo apt-get install ${missing[*]}) and run ./test again." >&2
    echo "浏览器测试需要：${missing[*]}。请先安装，再运行 ./test。" >&2
    exit 1
  fi
fi
export CHROMIUM
