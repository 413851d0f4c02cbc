#!/bin/sh
# Makes src/main/frontend/browser-call/{vapi,retell}-web.js and the texts of their licences anew. Only whoever raises a
# version in package.json runs it; it needs Node and npm. What it writes is checked in.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target=$here/../../src/main/frontend/browser-call
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/package.json" "$here/vapi.js" "$here/retell.js" "$work"
cd "$work"
npm install --no-audit --no-fund --no-package-lock --ignore-scripts >/dev/null

version() { node -p "const p = require('./node_modules/$1/package.json'); p.name + ' ' + p.version + ' (' + p.license + ')'"; }

bundle() { # name, packages
  name=$1
  shift
  made=""
  for package in "$@"; do made="$made, $(version "$package")"; done
  npx esbuild "$name.js" --bundle --minify --format=esm --platform=browser --target=es2022 --legal-comments=none \
    --banner:js="/* ${made#, }. Made by .ci/browser-call/bundle.sh; do not edit. Licences: $name-web.LICENSE.txt */" \
    --outfile="$target/$name-web.js"
}

licences() { # name, what to say first, packages
  name=$1
  shift
  {
    echo "$name-web.js holds what follows. Where a package brings no text of its licence, its package.json names it."
    for package in "$@"; do
      printf '\n\n==== %s\n\n' "$(version "$package")"
      found=$(find "node_modules/$package" -maxdepth 1 -iname 'licen*' | sort | head -n 1)
      if [ -n "$found" ]; then cat "$found"; else echo "No text is in the package."; fi
    done
  } > "$target/$name-web.LICENSE.txt"
}

bundle vapi @vapi-ai/web @daily-co/daily-js
bundle retell retell-client-js-sdk livekit-client
licences vapi @vapi-ai/web @daily-co/daily-js events @babel/runtime @sentry/browser @sentry/core bowser dequal
licences retell retell-client-js-sdk livekit-client @livekit/protocol @livekit/mutex @bufbuild/protobuf eventemitter3 \
  events jose loglevel machina rxjs sdp sdp-transform tslib typed-emitter webrtc-adapter
