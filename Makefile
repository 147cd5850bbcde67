CORPORA ?= ../shared/corpora

run: site
	go run ./build/serve

site: web/node_modules/.package-lock.json
	go run ./build/site

test: site chromium
	go vet ./... && go test ./...
	cd web && npx tsc -p . && npx biome check && node --test test/

score:
	go run ./build/score -corpora $(CORPORA) $(if $(ERRORS),-errors $(ERRORS))

model:
	go run ./build/train -corpora $(CORPORA)

speakers:
	go run ./build/train

worker: site
	go run ./build/worker && node web/worker-host/local.mjs

load: site
	go run ./build/worker && node web/worker-host/load.mjs

deploy: site
	go run ./build/worker && cd web && WRANGLER_SEND_METRICS=false npx wrangler deploy -c worker-host/wrangler.json

lexicon:
	go run ./build/lexicon

bench: site chromium
	go run ./build/bench
	node web/bench.mjs

clean:
	rm -rf build/out web/node_modules

web/node_modules/.package-lock.json: web/package-lock.json
	cd web && npm ci --no-audit --no-fund

chromium: web/node_modules/.package-lock.json
	@node web/test/chromium.mjs

.PHONY: run site test score model speakers lexicon bench worker load deploy clean chromium
